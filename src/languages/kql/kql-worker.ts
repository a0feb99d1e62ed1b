import { parentPort } from "node:worker_threads";
import { analyzeKql } from "./analyze-kql";
import { globalsFor } from "./globals";
import { logAnalyticsSchema } from "./schema";
import type { KqlSchema } from "./schema";
import type { FromKqlWorker, ToKqlWorker } from "./worker-messages";

/** The worker of `KqlPool`: it binds one query after the other. */

const schemas = new Map<string, KqlSchema>();

function answer(message: FromKqlWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", (message: ToKqlWorker) => {
  if (message.kind === "schema") {
    schemas.set(message.digest, message.schema);
    globalsFor(message.schema, message.texts.join("\n"));
    return;
  }
  const schema = schemas.get(message.digest) ?? logAnalyticsSchema();
  answer({ kind: "analysis", analysis: analyzeKql(message.text, schema) });
});

// The first text that is parsed builds the grammar.
analyzeKql("print 1", logAnalyticsSchema());
answer({ kind: "ready" });
