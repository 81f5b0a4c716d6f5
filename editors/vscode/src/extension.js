"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { SELECTOR, WATCHED, serverOptions } = require("./settings");

let client;

async function start(watcher) {
  const options = serverOptions(vscode.workspace.getConfiguration("klacht"));
  client = new LanguageClient("klacht", "klacht", options, {
    documentSelector: SELECTOR,
    synchronize: { fileEvents: watcher },
  });
  try {
    await client.start();
  } catch (cause) {
    client = undefined;
    vscode.window.showErrorMessage(
      `klacht could not be started as ‘${options.command}’: ${cause.message} ` +
        "Install it, or name its path in the setting ‘klacht.path’.",
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function activate(context) {
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  const restart = async () => {
    await stop();
    await start(watcher);
  };
  context.subscriptions.push(
    watcher,
    vscode.commands.registerCommand("klacht.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("klacht")) await restart();
    }),
  );
  await start(watcher);
}

module.exports = { activate, deactivate: stop };
