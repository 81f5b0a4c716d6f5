"use strict";

const test = require("node:test");
const assert = require("node:assert/strict");
const { SELECTOR, serverOptions } = require("../src/settings");

const settings = (values) => ({ get: (key) => values[key] });

test("the server is started as the settings say", () => {
  assert.deepEqual(serverOptions(settings({ path: "klacht", language: "" })), { command: "klacht", args: ["lsp"] });
  assert.deepEqual(serverOptions(settings({ path: "/opt/klacht", language: "en" })), {
    command: "/opt/klacht",
    args: ["--lang", "en", "lsp"],
  });
});

test("only what people type is looked at", () => {
  assert.deepEqual(SELECTOR.map((it) => it.language), ["markdown", "yaml"]);
  assert.ok(SELECTOR.every((it) => it.scheme === "file" && it.pattern.startsWith("**/records/")));
});
