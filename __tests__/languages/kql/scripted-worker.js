"use strict";

/** Stands in for the worker: it hangs, dies or answers as the query's text says. */
const { parentPort } = require("node:worker_threads");

parentPort.on("message", ({ kind, text }) => {
  if (kind !== "query" || text === "hang") return;
  if (text === "die") process.exit(1);
  parentPort.postMessage({ kind: "analysis", analysis: { faults: [], workspaces: [text] } });
});
parentPort.postMessage({ kind: "ready" });
