// Puts the page in one set of letters, whatever fonts its style sheets name and the machine has.
async ({ name, spacing, faces }) => {
  const weights = ["1 599", "600 1000"];
  const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  document.fonts.clear();
  for (const [kind, files] of Object.entries(faces)) {
    for (const [index, file] of files.entries()) {
      const weight = files.length > 1 ? weights[index] : "1 1000";
      document.fonts.add(await new FontFace(`${name} ${kind}`, bytes(file), { weight }).load());
    }
  }
  const sheet = new CSSStyleSheet();
  // What names no font at all would otherwise get one of the machine.
  sheet.replaceSync(`
    :root { --sans: "${name} sans"; --serif: "${name} serif"; --mono: "${name} mono"; }
    :where(html, button, input, select, textarea) { font-family: var(--sans); }
    :where(code, kbd, pre, samp) { font-family: var(--mono); }
    :where(html) { letter-spacing: ${spacing}em; }`);
  document.adoptedStyleSheets = [sheet];
  globalThis.setOfFonts = name;
  await document.fonts.ready;
}
