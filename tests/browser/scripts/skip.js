() => {
  const first = stops[0];
  const main = document.querySelector("main, [role=main]");
  const target = first?.matches("a[href^='#']") && document.getElementById(decodeURIComponent(first.hash.slice(1)));
  return { name: nameOf(first), leads: Boolean(target && main && (main === target || main.contains(target))) };
}
