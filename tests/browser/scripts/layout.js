// What doesn't fit as the page is laid out now, as pairs of a rule and a detail.
() => {
  const found = [];
  const report = (rule, culprits, tell) => culprits.slice(0, 5).forEach((culprit) => found.push([rule, tell(culprit)]));
  const innermost = (elements) => {
    const within = new Set();
    for (const element of elements) {
      for (let box = element.parentElement; box && !within.has(box); box = box.parentElement) within.add(box);
    }
    return elements.filter((element) => !within.has(element));
  };
  const box = (element) => element.getBoundingClientRect();
  const root = document.documentElement;
  const room = root.clientWidth;
  const width = Math.max(root.scrollWidth, document.body.scrollWidth);

  const beyond = []; // reaches past the page
  const over = []; // text sticks out of its own box and lies over what stands beside it
  const walk = (element, scrolled) => {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.clipPath !== "none") return;
    if (width > room && !scrolled && box(element).right > room + 0.5) beyond.push(element);
    const open = style.overflowX === "visible";
    // What is turned stays within its frame by being turned back.
    const own = open && style.transform === "none" && element.clientWidth > 1;
    if (own && element.scrollWidth > element.clientWidth + 1) over.push(element);
    for (const child of element.children) if (child instanceof HTMLElement) walk(child, scrolled || !open);
  };
  for (const child of document.body.children) if (child instanceof HTMLElement) walk(child, false);
  if (width > room) {
    const names = innermost(beyond).slice(0, 5).map((element) => `${nameOf(element)} reaches ${Math.round(box(element).right)}`);
    found.push(["overflow", `${width} px wide in ${room}: ${names.join("; ") || "no single element"}`]);
  }
  report("overlap", innermost(over), (element) => `${nameOf(element)} holds ${element.scrollWidth} px in ${element.clientWidth}`);

  // The words of a picture stand within it, and not over each other.
  for (const picture of document.querySelectorAll("svg[role=img]")) {
    if (!isShown(picture)) continue;
    const frame = box(picture);
    const words = [...picture.querySelectorAll("text")].map((word) => ({ text: `“${word.textContent}”`, ...box(word).toJSON() }));
    const outside = words.filter((word) => word.left < frame.left - 1 || word.right > frame.right + 1);
    report("picture", outside, (word) => `${nameOf(picture)}: ${word.text} reaches from ${Math.round(word.left - frame.left)} to ${Math.round(word.right - frame.left)} in ${Math.round(frame.width)}`);
    const meets = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > one.height / 3;
    const pairs = words.flatMap((one, index) => words.slice(index + 1).filter((other) => meets(one, other)).map((other) => [one, other]));
    report("picture", pairs, ([one, other]) => `${nameOf(picture)}: ${one.text} and ${other.text} lie over each other`);
  }
  return found;
}
