import source from "../../../src/languages/kql/tables.json";
import { createQueryService } from "../../../src/sandbox/query";
import { OWN_QUERIES } from "../../languages/kql/own-queries";

/** Tables as a workspace has them. Only the file is used, and nothing of the languages that read it. */
const TABLES = Object.fromEntries(
  Object.entries(source.tables).map(([name, text]) => {
    const words = text.split(" ").flatMap((word) => (word === "*" ? source.common.split(" ") : [word]));
    return [name, Object.fromEntries(words.map((word) => [word.split(":")[0] ?? "", word.split(":")[1] ?? "string"]))];
  }),
);
const WATCHLISTS = [
  { alias: "c2_exempt_processes", columns: ["ProcessName"] },
  { alias: "c2_exempt_hosts", columns: ["DeviceName"] },
];
const { ask } = createQueryService();

test.each(OWN_QUERIES)("%s is not refused, and its columns are known", async (_file, query) => {
  const answer = await ask({ query, tables: TABLES, functions: [], watchlists: WATCHLISTS });

  expect(answer.problems).toEqual([]);
  expect(Object.keys(answer.columns ?? {})).toEqual(expect.arrayContaining(["TimeGenerated", "DeviceName"]));
});

test("they are refused by a workspace without Defender's tables", async () => {
  const answers = await Promise.all(
    OWN_QUERIES.map(([, query]) => ask({ query, tables: {}, functions: [], watchlists: WATCHLISTS })),
  );

  expect(answers.map(({ problems }) => problems[0]?.kind)).toEqual(OWN_QUERIES.map(() => "unknown-table"));
});
