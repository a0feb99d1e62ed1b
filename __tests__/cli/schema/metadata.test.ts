import { metadataAnswer, schemaFromMetadata } from "../../../src/cli/schema/metadata";
import type { PulledSchema } from "../../../src/cli/schema/metadata";
import { splitParameters } from "../../../src/cli/schema/parameters";

const DOCUMENTED = { Doc: { TimeGenerated: "datetime", _BilledSize: "real" } };
const pulled = (answer: unknown, all = false): PulledSchema =>
  schemaFromMetadata(metadataAnswer.parse(answer), { all, documented: DOCUMENTED });
const column = (name: string, type: string): object => ({ name, type, isPreferredFacet: true });
const table = (name: string, more: object = {}): object => ({
  id: name,
  name,
  columns: [column("TimeGenerated", "datetime")],
  ...more,
});

test("tables, columns and functions are sorted", () => {
  const { tables, functions } = pulled({
    tables: [table("B_CL"), table("A_CL", { columns: [column("b", "long"), column("a", "string")] })],
    functions: [
      { name: "G", body: "B_CL" },
      { name: "F", parameters: "days:int=7, T:(a:string, b:int)", body: "\r\nA_CL  \r\n| take 1\r\n" },
    ],
  });

  expect(Object.keys(tables)).toEqual(["A_CL", "B_CL"]);
  expect(Object.keys(tables["A_CL"] ?? {})).toEqual(["a", "b"]);
  expect(functions).toEqual([
    { name: "F", parameters: ["days:int=7", "T:(a:string, b:int)"], body: "A_CL\n| take 1" },
    { name: "G", parameters: [], body: "B_CL" },
  ]);
});

test("tables without data are left out where the service says which these are", () => {
  const answer = { tables: [table("A_CL", { hasData: true }), table("B_CL", { hasData: false }), table("C_CL")] };

  expect(Object.keys(pulled(answer).tables)).toEqual(["A_CL"]);
  expect(Object.keys(pulled(answer, true).tables)).toEqual(["A_CL", "B_CL", "C_CL"]);
});

test("every table counts where the service says nothing about data", () => {
  expect(Object.keys(pulled({ tables: [table("A_CL"), table("B_CL")] }).tables)).toEqual(["A_CL", "B_CL"]);
});

test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
  ["is as documented", [["TimeGenerated", "datetime"]], ["Doc"]],
  [
    "lists a standard column",
    [
      ["TimeGenerated", "datetime"],
      ["TenantId", "string"],
    ],
    ["Doc"],
  ],
  [
    "has a newer column",
    [
      ["TimeGenerated", "datetime"],
      ["Newer", "string"],
    ],
    [],
  ],
  ["lacks a column", [["TenantId", "string"]], []],
  ["has a column of another type", [["TimeGenerated", "string"]], []],
])("a documented table that %s is only named when it is the same", (_, columns, expected) => {
  const { documented, tables } = pulled({
    tables: [table("Doc", { columns: columns.map(([name, type]) => column(name, type)) })],
  });

  expect(documented).toEqual(expected);
  expect([...documented, ...Object.keys(tables)]).toEqual(["Doc"]);
});

test("Microsoft's own functions are left out, and what siemform knows always is", () => {
  const functions = [
    { name: "_Im_Dns", body: "T" },
    { name: "_GetWatchlist", body: "T" },
    { name: "Mine", body: "T" },
  ];

  expect(pulled({ tables: [], functions }).functions.map(({ name }) => name)).toEqual(["Mine"]);
  expect(pulled({ tables: [], functions }, true).functions.map(({ name }) => name)).toEqual(["Mine", "_Im_Dns"]);
});

test.each([
  ["Boolean", "bool"],
  ["DateTime", "datetime"],
  ["uniqueid", "guid"],
  ["double", "real"],
  ["long", "long"],
  ["geography", "dynamic"],
])("a column of type %s is of type %s", (found, type) => {
  expect(pulled({ tables: [table("A_CL", { columns: [column("a", found)] })] }).tables).toEqual({ A_CL: { a: type } });
});

test("what no file can hold is left out and named", () => {
  const { tables, functions, leftOut } = pulled({
    tables: [table("A-1"), table("Empty", { columns: [] }), table("None", { columns: null })],
    functions: [
      { name: "F", parameters: "??", body: "T" },
      { name: "G", body: "" },
    ],
  });

  expect([tables, functions, leftOut]).toEqual([{}, [], ["A-1", "F"]]);
});

test("a credential in a function's body does not get into a file", () => {
  const url = `https://x.blob.core.windows.net/a.csv?sv=1&sig=${"a1B2".repeat(11)}%3D`;

  const [saved] = pulled({
    tables: [],
    functions: [{ name: "F", body: `externaldata(a:string) ["${url}"]` }],
  }).functions;

  expect(saved?.body).toBe('externaldata(a:string) ["https://x.blob.core.windows.net/a.csv?sv=1removed"]');
});

test("an answer of 2018 without functions is read", () => {
  expect(pulled({ tables: [table("A_CL")], functions: null }).functions).toEqual([]);
});

test.each([
  ["", []],
  ["a:string", ["a:string"]],
  ["a:string='x,\\'y', b:dynamic=dynamic([1, 2])", ["a:string='x,\\'y'", "b:dynamic=dynamic([1, 2])"]],
  ["(T:(*), n:int)", ["T:(*)", "n:int"]],
  ["T:(*),\n  n:int", ["T:(*)", "n:int"]],
])("the parameters %p are %p", (text, expected) => {
  expect(splitParameters(text)).toEqual(expected);
});
