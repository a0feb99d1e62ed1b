import { join } from "node:path";
import workerThreads from "node:worker_threads";
import { KqlPool } from "../../src/languages";
import { Editor } from "./editor";
import { QuickProject } from "./project-copy";

const KQL = "queries/T1608/t1608-staged-executable-download/network-downloads.kql";
const WORKER = join(__dirname, "..", "..", "src", "languages", "kql", "kql-worker.ts");

/** How often a thread is still to be killed while it has a query. */
let kills = 0;
const { Worker } = workerThreads;

class MortalWorker extends Worker {
  override postMessage(message: { readonly kind: string }): void {
    if (message.kind !== "query" || kills === 0) {
      super.postMessage(message);
      return;
    }
    kills -= 1;
    void this.terminate();
  }
}

const demo = new QuickProject();
beforeAll(() => {
  Object.assign(workerThreads, { Worker: MortalWorker });
});
afterAll(() => {
  Object.assign(workerThreads, { Worker });
  demo.remove();
});

// Starting a thread from the sources takes seconds, and four are started.
test("a thread that is killed while it binds a query is started again, and one that dies twice does not end the server", async () => {
  const pool = new KqlPool({ worker: { file: WORKER, execArgv: ["--require", "tsx/cjs"] } });
  const editor = await Editor.connect(demo.root, { server: { pool } });
  const codes = async (): Promise<unknown[]> => (await editor.findings(KQL)).map((each) => each.code);
  editor.open(KQL);
  await editor.findings(KQL);

  kills = 1;
  editor.type(KQL, "print NoSuchColumn\n");
  const killedOnce = await codes();
  kills = 2;
  editor.type(KQL, "print NoSuchColumns\n");
  const killedTwice = await codes();
  editor.type(KQL, "print NoColumnLikeIt\n");
  const afterwards = await codes();

  expect(kills).toBe(0);
  expect(killedOnce).toContain("kql-unknown-column");
  expect(killedTwice).toContain("kql-analysis-timeout");
  expect(afterwards).toContain("kql-unknown-column");
  await editor.shutdown();
}, 180_000);
