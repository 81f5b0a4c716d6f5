// How many tables are seen, and which of their parts are laid out otherwise without saying what they are.
() => {
  const seen = (element) => element.checkVisibility();
  const parts = [...document.querySelectorAll("table, thead, tbody, tr, th, td")].filter(seen);
  const unnamed = parts.filter((part) => !getComputedStyle(part).display.startsWith("table") && !part.role);
  return {
    tables: parts.filter((part) => part.localName === "table").length,
    unnamed: unnamed.slice(0, 1).map((part) => ["tables", `a ${part.localName} without a role: ${part.textContent.trim().slice(0, 40)}`]),
  };
}
