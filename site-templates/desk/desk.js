// The open page is shown anew when the records change, and keeps its place. A script waits at the
// server until then, since the site's policy lets pages load nothing else.
"use strict";

(() => {
  const KEY = `klacht ${location.pathname}`;
  const PAUSE = 2000;
  const since = document.currentScript.dataset.since;
  let waiting = false;

  function wait() {
    if (waiting || document.hidden) return;
    waiting = true;
    const script = document.createElement("script");
    const again = (pause) => {
      script.remove();
      waiting = false;
      setTimeout(wait, pause);
    };
    script.addEventListener("load", () => again(0));
    script.addEventListener("error", () => again(PAUSE));
    script.src = `/desk/changed.js?since=${since}`;
    document.head.append(script);
  }

  addEventListener("klacht-changed", () => {
    const open = [...document.querySelectorAll("details")].map((it) => it.open);
    sessionStorage.setItem(KEY, JSON.stringify({ x: scrollX, y: scrollY, open }));
    location.reload();
  });
  document.addEventListener("visibilitychange", wait);
  addEventListener("load", () => {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    if (kept) {
      document.querySelectorAll("details").forEach((it, at) => (it.open = kept.open[at] ?? it.open));
      scrollTo(kept.x, kept.y);
    }
    wait();
  });
})();
