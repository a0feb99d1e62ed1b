import { join } from "node:path";
import { Readable } from "node:stream";
import { parse } from "../../src/cli/verbs/parse";
import type { ParseOptions } from "../../src/cli/verbs/parse";
import type { Language } from "../../src/languages";
import { newFolder, siemform, write } from "./command-line";
import type { Answer } from "./command-line";

const folder = newFolder();
write(folder, {
  "right.cse": "lower(http_url) LIKE '%.exe' AND srcDevice_ip IN ('10.0.0.1')\n",
  "wrong.cse": "http_url LIKE\n  AND (srcDevice_ip\n",
  "doubtful.cse": "http_url LIKE '%.exe'\n",
  "marked.cse": "\ufeffhttp_url LIKE LIKE '%.exe'\n",
  "right.kql": "DeviceNetworkEvents | where TimeGenerated > ago(1h) | where RemotePort == 443\n",
  "wrong.kql": "DeviceNetworkEvents\n| where RemotePort ==\n| count\n",
  "right.sumo": '_sourceCategory=proxy | parse "x=*" as x | count by x\n',
  "wrong.sumo": "_sourceCategory=proxy\n| count by\n| sort by _count\n",
  "lines.jsonl": `${JSON.stringify({ id: "a", text: "lower(http_url) = 'x'" })}\n\n${JSON.stringify({ id: 7, text: "(\u2028" })}\r\n`,
  "bad.jsonl": `${JSON.stringify({ id: "a", text: "http_url = 'x'" })}\n{"id": "b"\n`,
  "empty.jsonl": "",
});

/** Runs the verb with a text on standard input. */
async function withInput(language: Language, input: string, options: ParseOptions = {}): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colour: false,
    width: 80,
  };
  const stdin = Readable.from([...Buffer.from(input)].map((byte) => Buffer.from([byte])));
  return { code: await parse({ terminal, cwd: folder }, language, [], { ...options, stdin }), out, err };
}

const parsed = (...args: readonly string[]): Promise<Answer> => siemform(folder, "parse", ...args);

test.each([
  ["cse-expression", "right.cse"],
  ["kql", "right.kql"],
  ["sumo-search", "right.sumo"],
])("a %s without errors gives its tree", async (language, file) => {
  const { code, out, err } = await parsed(language, file);

  expect([code, err]).toEqual([0, []]);
  expect(JSON.parse(out.join("\n"))).toEqual(expect.objectContaining({ kind: expect.any(String) as string }));
});

test.each([
  ["cse-expression", "wrong.cse", "wrong.cse:"],
  ["kql", "wrong.kql", "wrong.kql:2:"],
  ["sumo-search", "wrong.sumo", "wrong.sumo:2:"],
])("a %s with errors gives them with their lines, and ends with 1", async (language, file, place) => {
  const { code, out } = await parsed(language, file);

  expect(code).toBe(1);
  expect(out.join("\n")).toContain(place);
  expect(out.join("\n")).toMatch(/ \| [^]*\^[^]*help: /);
});

test("what is only doubtful stands beside the tree and ends with 0", async () => {
  const { code, out, err } = await parsed("cse-expression", "doubtful.cse");

  expect(code).toBe(0);
  expect(JSON.parse(out.join("\n"))).toBeDefined();
  expect(err.join("\n")).toMatch(/^doubtful\.cse:1:1: info .*http_url/);
});

test("a byte order mark moves no column", async () => {
  const { out } = await parsed("cse-expression", "marked.cse");

  expect(out.join("\n")).toContain("marked.cse:1:10: error");
});

test("as JSON there is an object for each file, with a tree where there is no error", async () => {
  const { code, out } = await parsed("cse-expression", "right.cse", "wrong.cse", "--json");

  expect(code).toBe(1);
  expect(JSON.parse(out.join("\n"))).toEqual([
    { file: "right.cse", tree: expect.anything() as unknown, diagnostics: [] },
    {
      file: "wrong.cse",
      diagnostics: expect.arrayContaining([expect.objectContaining({ severity: "error" })]) as unknown,
    },
  ]);
});

test("without a file, and for a dash, the text comes from standard input", async () => {
  expect((await withInput("cse-expression", "http_url = 'ü😀'")).code).toBe(0);
  expect((await withInput("cse-expression", "http_url = =")).out.join("\n")).toContain("-:1:10: error");
});

test("in bulk each line has an answer of its id, and empty lines none", async () => {
  const { code, out, err } = await parsed("cse-expression", "lines.jsonl", "--jsonl");

  const answers = out.map((line) => JSON.parse(line) as unknown);
  expect([code, err]).toEqual([1, []]);
  expect(answers).toEqual([
    { id: "a", diagnostics: [] },
    {
      id: 7,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          code: expect.stringMatching(/^cse-/) as string,
          severity: "error",
          message: expect.any(String) as string,
          line: 1,
          column: expect.any(Number) as number,
        }),
      ]) as unknown,
    },
  ]);
});

test.each<[phase: string, text: string]>([
  ["lexer", "http_url = 'open"],
  ["parser", "http_url = = 'x'"],
  ["semantic", "http_ulr = 'x'"],
])("a fault of the %s says that it is one", async (phase, text) => {
  const { out } = await withInput("cse-expression", `${JSON.stringify({ id: 1, text })}\n`, { jsonl: true });

  const { diagnostics } = JSON.parse(out.join("")) as { readonly diagnostics: readonly { readonly phase: string }[] };
  expect(diagnostics.map((each) => each.phase)).toContain(phase);
});

test("a line without an id is called by its number", async () => {
  const { out } = await withInput("kql", '\n{"text":"DeviceEvents"}', { jsonl: true });

  expect(JSON.parse(out.join(""))).toMatchObject({ id: 2 });
});

test("a line that ends within a character of several bytes is put together", async () => {
  const { code } = await withInput("cse-expression", `${JSON.stringify({ id: 1, text: "http_url = 'ü😀\u2028'" })}\n`, {
    jsonl: true,
  });

  expect(code).toBe(0);
});

test("an empty file in bulk gives nothing", async () => {
  expect(await parsed("cse-expression", "empty.jsonl", "--jsonl")).toEqual({ code: 0, out: [], err: [] });
});

test("a malformed line ends with 2 and names file and line, behind the answers before it", async () => {
  const { code, out, err } = await parsed("cse-expression", "bad.jsonl", "--jsonl");

  expect(code).toBe(2);
  expect(out).toHaveLength(1);
  expect(err.join("\n")).toMatch(/^siemform: line 2 of bad\.jsonl is no JSON: [^]*help: write one object a line/);
});

test.each([
  ["null", "null"],
  ["a list", "[1]"],
  ["an object without text", '{"id":"1"}'],
  ["a text that is a number", '{"id":"1","text":5}'],
])("a line that is %s ends with 2", async (_, line) => {
  await expect(withInput("kql", line, { jsonl: true })).rejects.toThrow(/^line 1 of the input has no `text`/);
});

test.each([
  ["a file that is not there", ["nowhere.cse"], "there is no such file"],
  ["a file that is not there, in bulk", ["nowhere.jsonl", "--jsonl"], "there is no such file"],
  ["a folder", ["."], "it is a folder"],
  ["a folder in bulk", [".", "--jsonl"], "it is a folder"],
])("%s ends with 2", async (_, args, why) => {
  const { code, err } = await parsed("cse-expression", ...args);

  expect(code).toBe(2);
  expect(err.join("\n")).toMatch(new RegExp(`cannot be read: ${why}[^]*help: `));
});

test("a language that nobody knows ends with 2 and names those that are known", async () => {
  const { code, err } = await siemform(join(folder), "parse", "sql");

  expect(code).toBe(2);
  expect(err.join("\n")).toContain("kql, sumo-search, cse-expression");
});
