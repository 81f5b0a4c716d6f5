"use strict";

const test = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const Module = require("node:module");
const { office, Uri } = require("./stub");

const root = path.resolve(__dirname, "../../..");
const program = process.env.KLACHT ?? path.join(root, "target/debug/klacht");
const bundle = path.resolve(__dirname, "../dist/extension.js");

/** The bundle, with a stub in the place of VS Code. */
function loaded(vscode) {
  const load = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
  try {
    delete require.cache[bundle];
    return require(bundle);
  } finally {
    Module._load = load;
  }
}

function records() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "klacht-"));
  fs.cpSync(path.join(root, "tests/fixtures/base"), path.join(folder, "records"), { recursive: true });
  fs.cpSync(path.join(root, "records/regulation"), path.join(folder, "records/regulation"), { recursive: true });
  return fs.realpathSync(folder);
}

test("what the server finds in an open dossier is shown", { timeout: 60000 }, async (t) => {
  const folder = records();
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, "records/complaints/2026/2026-002.md");
  const text = fs.readFileSync(file, "utf8").replace("stap: besluit", "stap: besluiten");
  const document = { uri: Uri.file(file), languageId: "markdown", version: 1, getText: () => text, isClosed: false };
  const { vscode, shown } = office({ path: program, language: "nl" }, [document]);
  const found = new Promise((resolve) => shown.diagnostics.on(resolve));
  const extension = loaded(vscode);
  const context = { subscriptions: [] };
  await extension.activate(context);
  assert.deepEqual(shown.errors, []);
  const told = await found;
  assert.equal(told.uri, document.uri.toString());
  assert.ok(told.found.length > 0 && told.found.every((it) => it.source === "klacht"), JSON.stringify(told));
  assert.ok(shown.commands["klacht.restart"]);
  await extension.deactivate();
});

test("where there is no klacht it is told what to do", { timeout: 60000 }, async () => {
  const { vscode, shown } = office({ path: "/nowhere/klacht", language: "" }, []);
  const extension = loaded(vscode);
  await extension.activate({ subscriptions: [] });
  // The client says in its own words that it failed; what to do comes last.
  assert.match(shown.errors.at(-1), /‘\/nowhere\/klacht’.*klacht\.path/s);
  await extension.deactivate();
});
