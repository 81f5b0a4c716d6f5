() => {
  const root = document.documentElement;
  const room = root.clientWidth;
  if (Math.max(root.scrollWidth, document.body.scrollWidth) <= room) return [];
  // Only the innermost elements that stick out are the cause; a scrolling box keeps its contents to itself.
  const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > room + 0.5 && !scrolls(element),
  );
  const culprits = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const names = culprits.slice(0, 5).map((element) => `${nameOf(element)} reaches ${Math.round(element.getBoundingClientRect().right)}`);
  return [`${root.scrollWidth} px wide in ${room}: ${names.join("; ") || "no single element"}`];
}
