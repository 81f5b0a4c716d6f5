() => [...document.querySelectorAll("table[data-register] tbody tr")].filter(isShown)
  .map((row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")).join(" "))
