// Nothing on the page moves or blinks.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }");
  document.adoptedStyleSheets.push(sheet);
}
