(index) => {
  // A cell sorts by data-sort where it has one, else by the moment it holds, else by its text.
  const heading = document.querySelectorAll("table[data-register] th button")[index].closest("th");
  const table = heading.closest("table");
  const direction = heading.getAttribute("aria-sort");
  const marked = [...table.querySelectorAll("th[aria-sort]")].filter((other) => /ascending|descending/.test(other.getAttribute("aria-sort")));
  if (marked.length > 1) return { direction, objection: `${marked.length} columns claim to be sorted` };
  const value = (cell) => cell.dataset.sort ?? cell.querySelector("time[datetime]")?.dateTime ?? cell.textContent.trim();
  const values = [...table.tBodies[0].rows].filter(isShown).map((row) => value(row.cells[heading.cellIndex])).filter((text) => text !== "");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sign = direction === "descending" ? -1 : 1;
  const wrong = values.findIndex((text, at) => at > 0 && sign * collator.compare(values[at - 1], text) > 0);
  const objection = wrong < 0 ? null : `column “${heading.textContent.trim()}” is said to be ${direction}, but “${values[wrong]}” follows “${values[wrong - 1]}”`;
  return { direction, objection };
}
