"use strict";

// As much of VS Code as the extension and its client touch: what is asked for besides is a class or a
// function that does nothing, and what the client shows is kept for the test.

const { EventEmitter } = require("node:events");

const nothing = () => ({ dispose() {} });

function emitter() {
  const events = new EventEmitter();
  return {
    on: (listener) => {
      events.on("it", listener);
      return { dispose: () => events.off("it", listener) };
    },
    fire: (value) => events.emit("it", value),
  };
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end) {
    Object.assign(this, { start, end });
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Uri {
  constructor(text) {
    const { protocol, pathname } = new URL(text);
    Object.assign(this, { scheme: protocol.replace(":", ""), path: pathname, fsPath: decodeURIComponent(pathname), text });
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(`file://${path}`);
  }
  toString() {
    return this.text;
  }
}

class Disposable {
  static from() {
    return nothing();
  }
}

class TabInputText {
  constructor(uri) {
    this.uri = uri;
  }
}

class Emitter {
  constructor() {
    const { on, fire } = emitter();
    Object.assign(this, { event: on, fire });
  }
  dispose() {}
}

class CancellationTokenSource {
  constructor() {
    this.token = { isCancellationRequested: false, onCancellationRequested: nothing };
  }
  cancel() {}
  dispose() {}
}

const silent = () => {};
const told = ["append", "appendLine", "show", "clear", "dispose", "trace", "debug", "info", "warn", "error"];
const log = { ...Object.fromEntries(told.map((it) => [it, silent])), logLevel: 3, onDidChangeLogLevel: nothing };

function office(settings, documents) {
  const shown = { diagnostics: emitter(), errors: [], commands: {} };
  const named = (known) =>
    new Proxy(known, {
      get(target, key) {
        if (key in target || typeof key === "symbol") return target[key];
        return (target[key] = /^on[A-Z]/.test(key) || /^(register|create|show)/.test(key) ? nothing : class {});
      },
    });
  const vscode = named({
    Position,
    Range,
    Diagnostic,
    Uri,
    CancellationTokenSource,
    EventEmitter: Emitter,
    Disposable,
    TabInputText,
    version: "1.91.0",
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    env: named({ language: "en", appName: "stub", isTelemetryEnabled: false }),
    commands: named({
      registerCommand: (name, run) => {
        shown.commands[name] = run;
        return nothing();
      },
    }),
    languages: named({
      createDiagnosticCollection: () => ({
        set: (uri, found) => shown.diagnostics.fire({ uri: uri.toString(), found }),
        delete() {},
        clear() {},
        dispose() {},
      }),
      match: (selector, document) => (selector.some?.((it) => it.language === document.languageId) ? 10 : 0),
    }),
    window: named({
      createOutputChannel: () => log,
      showErrorMessage: async (text) => void shown.errors.push(text),
      visibleTextEditors: documents.map((document) => ({ document })),
      activeTextEditor: documents[0] && { document: documents[0] },
      tabGroups: {
        all: [{ tabs: documents.map(({ uri }) => ({ input: new TabInputText(uri), isActive: true })) }],
        onDidChangeTabs: nothing,
        onDidChangeTabGroups: nothing,
      },
    }),
    workspace: named({
      textDocuments: documents,
      notebookDocuments: [],
      workspaceFolders: undefined,
      getConfiguration: () => ({ get: (key, usual) => settings[key] ?? usual }),
      createFileSystemWatcher: () => ({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose() {} }),
    }),
  });
  return { vscode, shown };
}

module.exports = { office, Uri };
