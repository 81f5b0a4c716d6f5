// The register works as plain tables; this adds filtering, sorting and a button to print.
"use strict";

(() => {
  // Letters that can't be taken apart, by what is typed for them; the scripts of the years are folded alike.
  const PLAIN = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ß: "ss", æ: "ae", œ: "oe", þ: "th" };
  const letters = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(letters, (letter) => PLAIN[letter]);

  // A script for each year calls this with what its dossiers are found by.
  const indexes = new Map();
  globalThis.klachtSearch = (year, entries) => {
    const read = ([number, page, subject, by, words]) =>
      ({ number, page, subject, by, text: `${fold(`${number} ${subject} ${by}`)} ${words}` });
    indexes.set(year, entries.map(read));
  };

  function load(years, root, done) {
    for (const year of years.filter((year) => !indexes.has(year))) {
      indexes.set(year, []);
      const script = document.createElement("script");
      script.src = `${root}assets/search-${year}.js`;
      script.addEventListener("load", done);
      document.head.append(script);
    }
  }

  // An address or a number is found whole, and otherwise by its parts.
  const sought = (word) => {
    const parts = word.match(/[\p{L}\p{N}]+/gu);
    return (text) => text.includes(word) || parts.every((part) => text.includes(part));
  };
  const saysSomething = (word) => /[\p{L}\p{N}]/u.test(word);

  function linkTo(entry, root) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + entry.page;
    link.textContent = `${entry.number} ${entry.subject}`;
    item.append(link, ` ${entry.by}`);
    return item;
  }

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell ? (cell.querySelector("time")?.dateTime ?? cell.textContent.trim()) : "";
  };

  function enhance(table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const texts = rows.map((row) => fold(`${row.textContent} ${row.dataset.found ?? ""}`));
    const form = document.querySelector(`[data-controls="${table.id}"]`);
    const count = form?.querySelector("[data-count]");
    const none = table.parentElement.querySelector("[data-none]");
    const unknown = table.parentElement.querySelector("[data-unknown]");
    const fields = form ? [...form.querySelectorAll("[data-filter], [data-column]")] : [];
    const heads = [...table.tHead.rows[0].cells];
    const order = form?.querySelector("[data-order]");
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

    const elsewhere = table.parentElement.querySelector("[data-elsewhere]");
    const years = form?.dataset.search?.split(" ").filter(Boolean) ?? [];
    const root = form?.dataset.root ?? "";
    const MOST = 50;

    // What is found in other dossiers than the rows show.
    function search(words) {
      if (!elsewhere) return;
      if (words.length > 0) load(years, root, filter);
      const shown = new Set(rows.filter((row) => !row.hidden).map((row) => valueOf(row, 0)));
      const tests = words.map(sought);
      const isFound = ({ number, text }) => tests.every((test) => test(text)) && !shown.has(number);
      const found = words.length === 0 ? [] : years.flatMap((year) => indexes.get(year).filter(isFound));
      const more = elsewhere.querySelector("[data-more]");
      elsewhere.querySelector("ul").replaceChildren(
        ...found.slice(0, MOST).map((entry) => linkTo(entry, root)));
      more.textContent = more.dataset.template.replace("#1", String(found.length - MOST));
      more.hidden = found.length <= MOST;
      elsewhere.hidden = found.length === 0;
    }

    function filter() {
      const words = fold(form.querySelector("[data-filter]").value).split(/\s+/).filter(saysSomething);
      const chosen = [...form.querySelectorAll("select[data-column]")].filter((select) => select.value);
      let shown = 0;
      rows.forEach((row, index) => {
        const fits =
          words.every((word) => texts[index].includes(word)) &&
          chosen.every((select) => row.dataset[select.dataset.column].split(" ").includes(select.value));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = count.dataset.template
        .replace("#1", String(shown))
        .replace("#2", String(rows.length));
      unknown.hidden = true;
      search(words);
      none.hidden = shown > 0 || (elsewhere && !elsewhere.hidden);
      remember();
    }

    // The filter stands in the address, so that a link keeps it.
    function remember() {
      const filled = fields.filter((field) => field.value).map((field) => [field.id, field.value]);
      const state = new URLSearchParams(filled).toString();
      history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
    }

    function recall() {
      const state = new URLSearchParams(location.hash.slice(1));
      for (const field of fields) {
        field.value = state.get(field.id) ?? "";
        // A value that no option has leaves a list without one.
        if (field.selectedIndex === -1) field.value = "";
      }
      const known = fields.map((field) => (field.value ? field.id : ""));
      const isUnknown = [...state].some(([name, value]) => value && !known.includes(name));
      filter();
      unknown.hidden = !isUnknown;
    }

    function clear() {
      for (const field of fields) field.value = "";
      filter();
      fields[0].focus();
    }

    function sort(header, down) {
      const column = header.cellIndex;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order) order.value = String(column);
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = rows.map((row) => [valueOf(row, column), row]);
      keyed.sort(([one], [other]) => {
        // What is empty comes last, whichever way the column runs.
        if (!one || !other) return Number(!one) - Number(!other);
        return down ? collator.compare(other, one) : collator.compare(one, other);
      });
      body.append(...keyed.map(([, row]) => row));
    }

    // In a narrow window the rows are cards: the heads can't be seen, and take no focus. A list of
    // them sorts there, days and numbers from the newest.
    for (const header of order ? heads : []) {
      order.append(new Option(header.firstElementChild.textContent.trim(), header.cellIndex));
    }
    order?.addEventListener("input", (event) => {
      event.stopPropagation();
      const header = heads[order.value];
      sort(header, "newest" in header.dataset);
    });
    const cards = matchMedia("(max-width: 68rem)");
    const buttons = [...table.tHead.querySelectorAll("button")];
    const reach = () => buttons.forEach((button) => (button.tabIndex = cards.matches ? -1 : 0));
    cards.addEventListener("change", reach);
    reach();
    for (const header of heads) {
      header.querySelector("button")?.addEventListener("click", () =>
        sort(header, header.getAttribute("aria-sort") === "ascending"));
    }
    if (form) {
      form.hidden = false;
      form.addEventListener("input", filter);
      form.addEventListener("submit", (event) => event.preventDefault());
      none.querySelector("[data-clear]").addEventListener("click", clear);
      addEventListener("hashchange", () => {
        if (location.hash.includes("=")) recall();
      });
      recall();
    }
  }

  document.querySelectorAll("table[data-register]").forEach(enhance);
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
