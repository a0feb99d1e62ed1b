"use strict";

/** Stands in for the thread of a query service: it hangs, dies, fails to start or answers as the query's text says. */
const { parentPort, threadId } = require("node:worker_threads");

parentPort.on("message", ({ query, tables }) => {
  if (query === "hang") return;
  if (query === "die") process.exit(1);
  parentPort.postMessage({
    problems: [],
    columns: { thread: String(threadId), tables: Object.keys(tables).join(" ") },
  });
});
parentPort.postMessage("ready");
