() => ({
  ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  links: [...document.querySelectorAll("a[href], area[href], link[href], [src]")].map((element) => ({
    element: nameOf(element),
    written: element.getAttribute("href") ?? element.getAttribute("src"),
    address: element.href ?? element.src,
  })),
})
