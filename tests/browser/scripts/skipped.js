() => {
  const main = document.querySelector("main, [role=main]");
  const active = document.activeElement;
  const before = active !== document.body && active.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING;
  return { good: !before, name: nameOf(active) };
}
