() => {
  const active = document.activeElement;
  const left = globalThis.lastStop;
  const dim = left && left.element.isConnected && left.element !== active && looks(left.element) === left.looks ? nameOf(left.element) : null;
  const real = active && active !== document.body && active !== document.documentElement;
  globalThis.lastStop = real ? { element: active, looks: looks(active) } : null;
  if (!real) return { index: null, name: "the page itself", dim, seen: true, scroller: false };
  const box = active.getBoundingClientRect();
  const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const scroller = active.scrollWidth > active.clientWidth || active.scrollHeight > active.clientHeight;
  const index = stops.indexOf(active);
  return { index: index < 0 ? null : index, name: nameOf(active), dim, seen, scroller };
}
