() => {
  const selector = "a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]";
  const candidates = [...document.querySelectorAll(selector)].filter((element) => {
    if (element.matches(":disabled, input[type=hidden], [tabindex^='-']") || element.closest("[inert]")) return false;
    if (element.localName === "summary" && element.parentElement?.querySelector("summary") !== element) return false;
    if (element.type === "radio" && element.name && !element.checked) {
      const group = [...document.querySelectorAll("input[type=radio]")].filter((other) => other.name === element.name && other.form === element.form);
      if (group.some((other) => other.checked) || group[0] !== element) return false;
    }
    return isShown(element);
  });
  globalThis.stops = candidates;
  globalThis.looks = (element) => {
    const style = getComputedStyle(element);
    const kept = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor", "borderTopWidth",
      "borderBottomWidth", "backgroundColor", "backgroundImage", "color", "textDecorationLine", "textDecorationThickness"];
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "none" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    return [outline, ...kept.slice(3).map((name) => style[name])].join("|");
  };
  return candidates.map(nameOf);
}
