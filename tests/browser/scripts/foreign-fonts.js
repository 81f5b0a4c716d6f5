() => {
  const foreign = [];
  for (const element of document.body.querySelectorAll("*")) {
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    const family = says && getComputedStyle(element).fontFamily;
    if (family && !family.startsWith(`"${setOfFonts} `)) foreign.push(`${nameOf(element)} is set in ${family}`);
  }
  return foreign.slice(0, 5);
}
