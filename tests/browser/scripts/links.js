() => ({
  ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  links: [...document.querySelectorAll("a[href], area[href], link[href], use[href], [src]")].map((element) => ({
    element: nameOf(element),
    written: element.getAttribute("href") ?? element.getAttribute("src"),
    // In a picture a link is kept as it was written.
    address: element.href?.baseVal ? new URL(element.href.baseVal, document.baseURI).href : element.href ?? element.src,
  })),
})
