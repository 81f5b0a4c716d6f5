"use strict";

// The files that people type: the server answers nothing for any other.
const SELECTOR = [
  { scheme: "file", language: "markdown", pattern: "**/records/{complaints,regulation,reports}/**/*.md" },
  { scheme: "file", language: "yaml", pattern: "**/records/people.yaml" },
];

// What counts for findings besides the file in the editor: people, regulation and documents.
const WATCHED = "**/records/**";

/** How the server is started, from what the settings say. */
function serverOptions(settings) {
  const language = settings.get("language");
  const command = settings.get("path") || "klacht";
  return { command, args: [...(language ? ["--lang", language] : []), "lsp"] };
}

module.exports = { SELECTOR, WATCHED, serverOptions };
