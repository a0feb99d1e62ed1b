import { huntingQueryLimits, savedFunctionLimits } from "../../../src/model";
import type { HuntingQuerySpec, SavedFunctionSpec } from "../../../src/model";
import { sentences } from "./sentences";

const SPEC = { displayName: "Staged tool", query: "DeviceProcessEvents" };

const techniques = (count: number, form: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => form(index));

const manyTags = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, ""]));

const HUNTING: [string, Partial<HuntingQuerySpec>, string][] = [
  [
    "no name",
    { displayName: "" },
    "error text-empty [displayName] displayName: is empty; write at least 1 character(s)",
  ],
  ["no query", { query: "\n" }, "error text-empty [query] query: is empty; write at least 1 character(s)"],
  [
    "an empty description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "a long description",
    { description: "x".repeat(257) },
    "error tag-value-too-long [description] description: 257 bytes in UTF-8, 256 are allowed in a tag; shorten it, or move a part into a comment of the query",
  ],
  [
    "a description of few characters and many bytes",
    { description: "é".repeat(129) },
    "error tag-value-too-long [description] description: 258 bytes in UTF-8, 256 are allowed in a tag; shorten it, or move a part into a comment of the query",
  ],
  [
    "a technique that is none",
    { techniques: ["1608"] },
    "error technique-form [techniques] techniques: `1608` is not like T1608 or T1608.001; write ATT&CK's id",
  ],
  [
    "43 techniques",
    { techniques: techniques(43, (number) => `T${1001 + number}`) },
    "error too-many-techniques [techniques] techniques: 43 techniques, 42 fit into a tag of 256 bytes; name the ones that the query is about",
  ],
  [
    "26 sub-techniques",
    { techniques: techniques(26, (number) => `T1608.0${10 + number}`) },
    "error too-many-techniques [techniques] techniques: 26 sub-techniques, 25 fit into a tag of 256 bytes; name the ones that the query is about",
  ],
  [
    "a tag with a name of its own properties",
    { tags: { tactics: "Execution" } },
    "error tag-name-taken [tags] tags: `tactics` is filled from the property of that name; rename the tag",
  ],
  [
    "47 further tags",
    { tags: manyTags(47) },
    "error list-length [tags] tags: 47 entries, at most 46 are allowed; remove 1",
  ],
];

test.each(HUNTING)("%s: a hunting query says so", (_, change, sentence) => {
  expect(sentences(huntingQueryLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

test("42 techniques and 25 sub-techniques of one of them fit", () => {
  const spec = {
    ...SPEC,
    description: "x".repeat(256),
    techniques: [
      ...techniques(41, (number) => `T${1001 + number}`),
      ...techniques(25, (number) => `T1608.0${10 + number}`),
    ],
  };

  expect(sentences(huntingQueryLimits(spec))).toEqual([]);
});

const FORM =
  'write `name:string`, `name:string="x"` or `T:(Name:string)`, without blanks around `:`, `=` and `,`, no comma in a default';

const FUNCTION: [string, Partial<SavedFunctionSpec>, string][] = [
  [
    "no name",
    { displayName: "" },
    "error text-empty [displayName] displayName: is empty; write at least 1 character(s)",
  ],
  ["no category", { category: "" }, "error text-empty [category] category: is empty; write at least 1 character(s)"],
  ["no query", { query: "" }, "error text-empty [query] query: is empty; write at least 1 character(s)"],
  [
    "a parameter without a type",
    { functionParameters: ["site"] },
    `error parameter-form [functionParameters] functionParameters: \`site\` is not one parameter as azurerm takes it; ${FORM}`,
  ],
  [
    "blanks around =",
    { functionParameters: ['site:string = "x"'] },
    `error parameter-form [functionParameters] functionParameters: \`site:string = "x"\` is not one parameter as azurerm takes it; ${FORM}`,
  ],
  [
    "a default with a comma",
    { functionParameters: ['site:string="a,b"'] },
    `error parameter-form [functionParameters] functionParameters: \`site:string="a,b"\` is not one parameter as azurerm takes it; ${FORM}`,
  ],
  [
    "two parameters in one entry",
    { functionParameters: ["a:string, b:long"] },
    `error parameter-form [functionParameters] functionParameters: \`a:string, b:long\` is not one parameter as azurerm takes it; ${FORM}`,
  ],
  [
    "a type that KQL has not",
    { functionParameters: ["site:strng"] },
    "error parameter-type [functionParameters] functionParameters: site has the type `strng`, which KQL has not; did you mean `string`?",
  ],
  [
    "a column's type that KQL has not",
    { functionParameters: ["T:(Url:string,Count:lnog)"] },
    "error parameter-type [functionParameters] functionParameters: T has the type `lnog`, which KQL has not; did you mean `long`?",
  ],
  [
    "a table after a scalar",
    { functionParameters: ["site:string", "T:(*)"] },
    "error parameter-order [functionParameters] functionParameters: T stands too late; put tables first and parameters with a default last",
  ],
  [
    "a parameter after one with a default",
    { functionParameters: ["n:long=1", "site:string"] },
    "error parameter-order [functionParameters] functionParameters: site stands too late; put tables first and parameters with a default last",
  ],
  [
    "a parameter twice",
    { functionParameters: ["a:long", "a:string", "a:real"] },
    "error parameter-doubled [functionParameters] functionParameters: a is there twice; rename one of them",
  ],
  [
    "a tag without a name",
    { tags: { "": "x" } },
    "error tag-name-length [tags] tags: the name `` has 0 bytes in UTF-8, 1 to 512 are allowed; rename the tag",
  ],
  [
    "a long tag name",
    { tags: { ["x".repeat(513)]: "x" } },
    `error tag-name-length [tags] tags: the name \`${"x".repeat(40)}\` has 513 bytes in UTF-8, 1 to 512 are allowed; rename the tag`,
  ],
  [
    "a long tag",
    { tags: { owner: "x".repeat(257) } },
    "error tag-value-too-long [tags] tags: owner has 257 bytes in UTF-8, 256 are allowed in a tag; shorten it",
  ],
  ["51 tags", { tags: manyTags(51) }, "error list-length [tags] tags: 51 entries, at most 50 are allowed; remove 1"],
];

test.each(FUNCTION)("%s: a saved function says so", (_, change, sentence) => {
  expect(sentences(savedFunctionLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

test("tables, scalars and defaults in this order are taken", () => {
  const functionParameters = ["T:(*)", "U:(Url:string,Count:long)", "site:string", 'kind:string="a b"', "n:long=5"];

  expect(sentences(savedFunctionLimits({ ...SPEC, functionParameters }))).toEqual([]);
});
