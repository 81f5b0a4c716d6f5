(side) => {
  const found = [];
  const expect = (rule, holds, detail) => holds || found.push([rule, detail]);
  const all = (selector) => [...document.querySelectorAll(selector)];
  expect("lang", /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(document.documentElement.lang), "html has no language");
  expect("title", document.title.trim() !== "", "the title is empty");
  expect("h1", all("h1").length === 1, `${all("h1").length} h1: ${all("h1").map(nameOf).join(", ")}`);
  const mains = all("main, [role=main]");
  expect("main", mains.length === 1, `${mains.length} main landmarks`);
  expect("charset", document.characterSet === "UTF-8", `read as ${document.characterSet}`);
  expect("doctype", document.compatMode === "CSS1Compat", "the page is in quirks mode");
  expect("viewport", all("meta[name=viewport]").length === 1, "no meta viewport: a telephone shows it tiny");
  const ids = all("[id]").map((element) => element.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect("unique id", twice.length === 0, `given twice: ${twice.join(", ")}`);
  for (const element of all("[tabindex]")) {
    expect("tab order", element.tabIndex <= 0, `${nameOf(element)} jumps the order: tabindex ${element.tabIndex}`);
  }
  const fetched = ["stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"];
  const loads = [
    ...all("link").filter((link) => fetched.some((rel) => link.relList.contains(rel))).map((link) => [link, link.href]),
    ...all("[src]").map((element) => [element, element.src]),
    ...all("object[data]").map((element) => [element, element.data]),
    ...all("[srcset]").map((element) => [element, new URL(element.srcset.trim().split(/\s/)[0], document.baseURI).href]),
  ];
  for (const [element, address] of loads) {
    expect("outside asset", /^(file|data):/.test(address), `${nameOf(element)} would load ${address}`);
  }
  for (const element of all("form[action]")) {
    expect("form", !/^https?:/.test(element.action), `${nameOf(element)} sends to ${element.action}`);
  }
  if (side === "private") {
    const robots = all("meta[name=robots]").some((meta) => meta.content.includes("noindex"));
    expect("noindex", robots, "a private page does not ask to be left out of search engines");
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? "";
    expect("policy", policy.includes("default-src"), "a private page has no Content-Security-Policy");
    expect("policy", !/https?:|\*/.test(policy), `the policy allows an outside source: ${policy}`);
  }
  return found;
}
