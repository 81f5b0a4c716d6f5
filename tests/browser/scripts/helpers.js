// Loaded once into each page, beside the page's own scripts.
globalThis.nameOf = (element) => {
  if (!element) return "nothing";
  if (element.id) return `${element.localName}#${element.id}`;
  const parent = element.parentElement;
  const own = element.localName + [...element.classList].map((name) => `.${name}`).join("");
  if (!parent) return own;
  const like = [...parent.children].filter((other) => other.localName === element.localName);
  const place = like.length > 1 ? `:nth-of-type(${like.indexOf(element) + 1})` : "";
  return `${nameOf(parent)} > ${own}${place}`;
};
globalThis.isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  element.getClientRects().length > 0;
