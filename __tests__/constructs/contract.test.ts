import { tmpdir } from "node:os";
import { App, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { Construct } from "constructs";
import * as fc from "fast-check";
import { SENTINEL_EXAMPLES } from "./examples/sentinel";
import { SUMO_EXAMPLES } from "./examples/sumologic";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Configuration {
  readonly resource: Record<string, Record<string, Json>>;
  readonly moved?: { from: string; to: string }[];
}

const newStack = (): TerraformStack => new TerraformStack(new App({ outdir: tmpdir() }), "test");

const render = (make: (stack: TerraformStack) => unknown): Configuration => {
  const stack = newStack();
  make(stack);
  return JSON.parse(Testing.synth(stack)) as Configuration;
};

const addresses = ({ resource }: Configuration): string[] =>
  Object.entries(resource).flatMap(([type, byId]) => Object.keys(byId).map((id) => `${type}.${id}`));

/** Every text of a configuration, keys too, in an order that does not depend on what the texts say. */
const texts = (value: Json): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(texts)
    : Object.entries(value).flatMap(([key, each]) => [key, ...texts(each)]);
};

/** What stands for the value of `var.text`. */
const VALUE = "value-of-the-variable";
/** The template sequences that a text may hold, as Terraform finds them: from the left, an escape before an expression. */
const TEMPLATE = /\$\$\{|%%\{|\$\{var\.text\}|\$\{"([$%]+)"\}/g;
const READ: Readonly<Record<string, string>> = { "$${": "${", "%%{": "%{", "${var.text}": VALUE };

/** What Terraform makes of a text. Written apart from the code under test. */
const asTerraformReads = (text: string): string =>
  text.replace(TEMPLATE, (found: string, marks: string | undefined) => marks ?? READ[found] ?? found);

const REFERENCE = /\$\{[a-z0-9_]+\.[a-z0-9_-]+\.[a-z_]+\}/g;
const evaluated = (text: string): boolean =>
  /[$%]\{/.test(text.replace(/\$\$\{|%%\{/g, "escaped").replace(REFERENCE, "reference"));

const MARKER = "siemform-marker";
const filled = (templates: readonly string[], text: string): string[] =>
  templates.map((template) => template.replaceAll(MARKER, () => text)).sort();

const PIECES = [
  ...['${file("/etc/hostname")}', "$${x}", "${x}", "%{if true}", "%{endif}", "%%{x}", "$", "%", "{", "}", "$("],
  ...[
    '"',
    "'",
    "\\",
    "\\n",
    "\\u0041",
    "\r\n",
    "\n",
    "\t",
    "😀",
    "é",
    "\u2028",
    "\u0001",
    "<&>",
    "{{field}}",
    "<<EOT",
    "x",
  ],
];
const AUTHOR_TEXT = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "" && text.split("{{field}}").length <= 4)
  // A column that an alert's format opens and does not close is refused.
  .filter((text) => !text.replaceAll("{{field}}", " ").includes("{{"));

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return "nothing was thrown";
};

describe.each([...SENTINEL_EXAMPLES, ...SUMO_EXAMPLES])("$name", ({ smallest, fullest, withText }) => {
  const textTemplates = texts(render((stack) => withText(stack, "thing", MARKER)).resource);

  test.each([
    ["smallest", smallest],
    ["fullest", fullest],
  ])("the %s has its id, and ids made from it, for Terraform names wherever it stands", (_, make) => {
    const atTheTop = addresses(render((stack) => make(stack, "thing")));
    const deepDown = addresses(render((stack) => make(new Construct(new Construct(stack, "group"), "inner"), "thing")));

    expect(deepDown).toEqual(atTheTop);
    expect(atTheTop).toContainEqual(expect.stringMatching(/^[a-z0-9_]+\.thing$/));
    expect(atTheTop).toEqual(atTheTop.map(() => expect.stringMatching(/^[a-z0-9_]+\.thing(_[a-z0-9]+)?$/) as string));
  });

  test("an id used twice is refused, naming both places", () => {
    const stack = newStack();
    smallest(new Construct(stack, "east"), "thing");

    const message = messageOf(() => smallest(new Construct(stack, "west"), "thing"));

    expect(message).toBe(
      "RangeError: test/west/thing: the id `thing` is used by test/east/thing already; two rules of one id would become one",
    );
  });

  test.each(["Upper-case", "has space", "9lives", "two--hyphens", "umläut", "ends-", "d.o.t"])(
    "the id %j is refused",
    (id) => {
      const message = messageOf(() => smallest(newStack(), id));

      expect(message).toMatch(/^RangeError: test\/.*is not an id/);
    },
  );

  test("each resource moves from the first former id over the second to the id", () => {
    const configuration = render((stack) => fullest(stack, "thing"));

    const steps = addresses(configuration).flatMap((to) => [
      { from: to.replace(".thing", ".thing-first"), to: to.replace(".thing", ".thing-second") },
      { from: to.replace(".thing", ".thing-second"), to },
    ]);
    expect(configuration.moved).toHaveLength(steps.length);
    expect(configuration.moved).toEqual(expect.arrayContaining(steps));
  });

  test("an author's text reaches the configuration as it is, and nothing in it is evaluated", () => {
    expect(textTemplates).toContain(MARKER);
    fc.assert(
      fc.property(AUTHOR_TEXT, (text) => {
        const rendered = texts(render((stack) => withText(stack, "thing", text)).resource);

        expect(rendered.map(asTerraformReads).sort()).toEqual(filled(textTemplates, text));
        expect(rendered.filter(evaluated)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("a token in an author's text stays alive, whatever stands before and behind it", () => {
    fc.assert(
      fc.property(AUTHOR_TEXT, AUTHOR_TEXT, (before, behind) => {
        const stack = newStack();
        const { stringValue } = new TerraformVariable(stack, "text", { type: "string" });

        withText(stack, "thing", `${before}${stringValue}${behind}`);

        const { resource } = JSON.parse(Testing.synth(stack)) as Configuration;
        const expected = filled(textTemplates, `${before}${VALUE}${behind}`);
        expect(texts(resource).map(asTerraformReads).sort()).toEqual(expected);
      }),
      {
        numRuns: 10,
        examples: [
          ["cost $", "x"],
          ["cost $$", "$"],
          ["50%", "%"],
          ["${x}$%", "{"],
          ["${ ", " }"],
        ],
      },
    );
  });

  test.each([
    ["is not in Unicode NFC", "cafe\u0301"],
    ["holds half of a surrogate pair", "half \ud83d"],
    ["holds `TfToken[`", "${TfToken[999999]}"],
    ["holds `TfToken[`", "the letters TfToken["],
  ])("a text that %s is refused, naming each property", (reason, text) => {
    const message = messageOf(() => withText(newStack(), "thing", text));

    const refused = message.split("\n").filter((line) => line.startsWith("  unfaithful-text: "));
    expect(message).toMatch(/^RangeError: test\/thing: \d+ value\(s\) would be refused\n/);
    expect(refused).toContainEqual(expect.stringMatching(/^ {2}unfaithful-text: [a-z]\w*/));
    expect(refused).toEqual(refused.map(() => expect.stringContaining(`: ${reason}`) as string));
  });

  test("a text known only to Terraform is passed on, and its limits are said to be unchecked", () => {
    const stack = newStack();
    const variable = new TerraformVariable(stack, "text", { type: "string" });

    const construct = withText(stack, "thing", variable.stringValue);

    const { resource } = JSON.parse(Testing.synth(stack)) as Configuration;
    expect(texts(resource).sort()).toEqual(filled(textTemplates, "${var.text}"));
    expect(construct.node.metadata).toContainEqual(
      expect.objectContaining({
        type: "@cdktf/info",
        data: expect.stringContaining("is known only to Terraform; its limits are not checked here") as string,
      }),
    );
  });
});
