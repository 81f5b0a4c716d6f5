// Postcodes, telephone numbers and addresses of mail that a line's end cuts in two; what people wrote as text goes as text goes.
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".prose, .clause, code, pre")) continue;
    for (const found of node.data.matchAll(/\b\d{4}\s[A-Z]{2}\b|\b0\d+(?:[\s-]\d+)+|[\w.]+@[\w.]+\w/g)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(["broken", found[0]]);
    }
  }
  return broken;
}
