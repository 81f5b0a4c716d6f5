async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await axe.run(document, {
    preload: false, runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return result.violations.map((violation) => [
    violation.id,
    violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.failureSummary.split("\n").slice(1, 2).join("").trim()})`).join("; ") +
      (violation.nodes.length > 3 ? `; and ${violation.nodes.length - 3} more` : ""),
  ]);
}
