// A tile that stands alone in the last row, for every number of tiles that there may be.
() => {
  const tiles = [...document.querySelectorAll(".tiles > li")];
  const orphans = [];
  for (let shown = tiles.length; shown >= 6; shown -= 1) {
    tiles.slice(shown).forEach((tile) => tile.remove());
    const boxes = tiles.slice(0, shown).map((tile) => tile.getBoundingClientRect());
    const last = boxes.filter((box) => box.top === boxes[shown - 1].top);
    const parted = new Set(boxes.map((box) => box.top)).size > 1;
    if (parted && last.length === 1) orphans.push(["orphan", `the last of ${shown} tiles`]);
  }
  document.querySelector(".tiles")?.append(...tiles);
  return orphans;
}
