import { join } from "node:path";
import { KqlPool, logAnalyticsSchema, workspaceSchema } from "../../../src/languages/kql";
import type { KqlAnalysis } from "../../../src/languages/kql";
import { brokenBy } from "./broken-queries";
import { OWN_QUERIES } from "./own-queries";

const SCHEMA = logAnalyticsSchema();
const codesOf = ({ faults }: KqlAnalysis): string[] => faults.map((each) => each.code);
const errorLines = (text: string, analysis: KqlAnalysis | undefined): number[] =>
  (analysis?.faults ?? [])
    .filter((each) => each.level === "error")
    .map((each) => text.slice(0, each.start).split("\n").length);
const fixture = { file: join(__dirname, "scripted-worker.js") };

describe("with the real worker", () => {
  const pool = new KqlPool({
    worker: {
      file: join(__dirname, "../../../src/languages/kql/kql-worker.ts"),
      execArgv: ["--require", require.resolve("tsx/cjs")],
    },
  });

  afterAll(() => pool.close());

  test("queries are bound to their schema, in their order", async () => {
    const other = workspaceSchema(SCHEMA, { tables: { SigninLogs: { Other: "string" } } });

    const first = await pool.analyzeAll(["SigninLogs | project Other", "SigninLogs | project AppId"], SCHEMA);
    const second = await pool.analyze("SigninLogs | project Other", other);

    expect([...first, second].map((each) => codesOf(each).includes("kql-unknown-column"))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("of queries that one edit breaks, almost all are refused at the right line", async () => {
    const broken = OWN_QUERIES.flatMap(([, text]) => brokenBy(text)).filter((_, index) => index % 16 === 0);

    const all = await pool.analyzeAll(
      broken.map((each) => each.text),
      SCHEMA,
      { workers: 1 },
    );
    const refused = broken.filter(({ text, line }, index) => errorLines(text, all[index]).includes(line));

    expect(refused.length / broken.length).toBeGreaterThan(0.98);
  });
});

test("a worker that cannot start is an error, and no finding about a query", async () => {
  const pool = new KqlPool({ worker: { file: join(__dirname, "no-such-worker.js") } });

  await expect(pool.analyze("SigninLogs", SCHEMA)).rejects.toThrow("the thread that binds KQL does not start");
  await pool.close();
});

describe("with a scripted worker", () => {
  test("a query that takes too long is ended, and the next one gets a new worker", async () => {
    const pool = new KqlPool({ worker: fixture, timeLimit: 1_500 });

    const all = await pool.analyzeAll(["hang", "fine"], SCHEMA);
    await pool.close();

    expect(all.map(codesOf)).toEqual([["kql-analysis-timeout"], []]);
  });

  test("a worker that dies is started again", async () => {
    const pool = new KqlPool({ worker: fixture });

    const all = await pool.analyzeAll(["die", "fine", "fine"], SCHEMA);
    await pool.close();

    expect(all.map(codesOf)).toEqual([["kql-analysis-timeout"], [], []]);
  });

  test("two workers answer as one does", async () => {
    const pool = new KqlPool({ worker: fixture });

    const all = await pool.analyzeAll(["a", "b", "c", "d"], SCHEMA, { workers: 2 });
    await pool.close();

    expect(all.map((each) => each.workspaces)).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  test("a pool can be used after it was closed", async () => {
    const pool = new KqlPool({ worker: fixture });

    await pool.close();
    const analysis = await pool.analyze("fine", SCHEMA);
    await pool.close();

    expect(codesOf(analysis)).toEqual([]);
  });
});
