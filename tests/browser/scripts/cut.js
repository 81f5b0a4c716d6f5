() => {
  const cut = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element)) continue;
    const style = getComputedStyle(element);
    const hiddenForSight = element.clientWidth <= 1 || style.clipPath !== "none";
    if (hiddenForSight) continue;
    const wide = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const high = style.overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) cut.push(`${nameOf(element)} is cut: ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`);
  }
  return cut;
}
