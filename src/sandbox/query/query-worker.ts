import { parentPort } from "node:worker_threads";
import { bindQuery } from "./bind-query";
import type { NarrowQuestion } from "./narrow-question";

/** The thread of a query service: it is told to be ready, then answers one question after the other. */

parentPort?.on("message", (question: NarrowQuestion) => parentPort?.postMessage(bindQuery(question)));

// The first text builds the grammar.
bindQuery({ query: "print 1", tables: {}, openTables: [], functions: [], watchlists: [], mayReadAll: false });
parentPort?.postMessage("ready");
