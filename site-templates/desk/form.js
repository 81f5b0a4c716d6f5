// While somebody types, the server is asked what would be written and what would be found of it; nothing
// is written by that. Files can be dragged onto the form. Without this script both happen by its buttons.
"use strict";

(() => {
  const PAUSE = 400;
  const form = document.getElementById("form");
  const shown = document.getElementById("look");
  if (!form || !shown) return;
  const address = form.getAttribute("action");
  let timer = 0;
  let asking = null;
  let last = "";

  // Of a file the name is enough: it is sent when the form is.
  function filled() {
    const data = new FormData(form);
    const files = data.getAll("_file").filter((file) => file.name !== "");
    data.delete("_file");
    for (const file of files) data.append("_file", new File([" "], file.name));
    data.set("_look", "1");
    return data;
  }

  function show(html) {
    if (html === last) return;
    last = html;
    const page = new DOMParser().parseFromString(html, "text/html");
    shown.replaceChildren(...page.body.childNodes);
  }

  function tell(text) {
    last = "";
    shown.textContent = text;
  }

  async function look() {
    const own = new AbortController();
    asking = own;
    try {
      const answer = await fetch(address, { method: "POST", body: filled(), signal: own.signal });
      const text = await answer.text();
      const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
      if (answer.ok && isPage) show(text);
      else tell(isPage ? "" : text);
    } catch (error) {
      if (error.name !== "AbortError") tell(form.dataset.gone);
    }
    // Another may be asked already.
    if (asking === own) shown.setAttribute("aria-busy", "false");
  }

  function leave() {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  form.addEventListener("input", () => {
    leave();
    shown.setAttribute("aria-busy", "true");
    timer = setTimeout(look, PAUSE);
  });
  // What is asked while the page goes would be broken off, and told as if nobody answered.
  form.addEventListener("submit", leave);

  const files = form.querySelector("input[type=file]");
  if (!files) return;
  const hint = form.querySelector("[data-drop]");
  hint.hidden = false;
  const isFile = (event) => event.dataTransfer?.types.includes("Files");
  form.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    form.classList.remove("dropping");
    const all = new DataTransfer();
    for (const file of [...files.files, ...event.dataTransfer.files]) all.items.add(file);
    files.files = all.files;
    files.dispatchEvent(new Event("input", { bubbles: true }));
    const isMail = [...files.files].some((file) => /\.(eml|msg|mbox|mbx)$/i.test(file.name));
    const take = form.querySelector("button[name=_take]");
    if (isMail && take) form.requestSubmit(take);
  });
})();
