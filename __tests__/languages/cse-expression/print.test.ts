import fc from "fast-check";
import { formatCse, parseCse, printCse } from "../../../src/languages/cse-expression";
import { EXPRESSIONS } from "./expressions";
import { withoutPlaces } from "./tree-text";

const words = (...allowed: string[]) => fc.constantFrom(...allowed);
const joined = (part: fc.Arbitrary<string>, by: string, most = 3) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(by));

const comment = words("", "", "", "/* c */", "/* param p */ ", "\n/* own */\n");
const quotedText = fc.oneof(
  fc.string({ unit: words("a", "B", "\\", '"', " ", "%", "ü") }).map((text) => `'${text}'`),
  fc.string({ unit: words("a", "B", "'", " ", '\\"', "%") }).map((text) => `"${text}"`),
);

/** Texts of expressions, with comments where a comment may stand. */
const { condition } = fc.letrec<Record<"value" | "primary" | "comparison" | "term" | "condition", string>>((tie) => ({
  primary: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words("a", "commandLine", "null", "true", "FALSE", "10", "1.5", "5m", "2Ki"),
    quotedText,
    fc.tuple(words("lower", "f", "If"), joined(tie("value"), ", ")).map(([name, values]) => `${name}(${values})`),
    fc.tuple(words("fields", "a.b"), tie("value")).map(([name, key]) => `${name}[${key}]`),
    joined(tie("value"), " , ").map((values) => `[${values}]`),
    tie("condition").map((inner) => `( ${inner} )`),
  ),
  value: fc
    .tuple(
      comment,
      joined(
        fc.tuple(words("", "", "- "), tie("primary")).map((each) => each.join("")),
        " * ",
        2,
      ),
      comment,
    )
    .map((parts) => parts.join("")),
  comparison: fc.oneof(
    fc
      .tuple(tie("value"), words("=", "==", "<>", "<", ">=", "like", "NOT RLIKE", "!matches"), tie("value"))
      .map((each) => each.join(" ")),
    fc
      .tuple(tie("value"), words("IN", "not in"), joined(tie("value"), ",", 4))
      .map(([left, word, list]) => `${left} ${word} (${list})`),
    fc.tuple(tie("value"), tie("value"), tie("value")).map(([left, low, high]) => `${left} between ${low} and ${high}`),
    fc.tuple(tie("value"), words("is null", "IS NOT TRUE")).map((each) => each.join(" ")),
    tie("value").map((left) => `${left} MATCHES /a[/]\\/b/`),
  ),
  term: fc.tuple(words("", "", "not ", "!"), tie("comparison")).map((each) => each.join("")),
  condition: fc
    .array(fc.tuple(words("and", "OR", "&&", "||"), tie("term")), { minLength: 1, maxLength: 4 })
    .map((terms) => terms.map(([word, term], index) => (index === 0 ? term : `${word} ${term}`)).join("\n")),
}));

test("printing a tree and reading it again gives the same tree", () => {
  fc.assert(
    fc.property(condition, (text) => {
      const first = parseCse(text);
      const second = parseCse(printCse(first.tree));

      expect(first.faults).toEqual([]);
      expect(second.faults).toEqual([]);
      expect(withoutPlaces(second.tree)).toEqual(withoutPlaces(first.tree));
    }),
    { numRuns: 100 },
  );
});

test("formatting twice changes nothing", () => {
  fc.assert(
    fc.property(condition, (text) => {
      const once = formatCse(text).text ?? "";

      expect(formatCse(once).text).toBe(once);
    }),
    { numRuns: 100 },
  );
});

test.each(EXPRESSIONS.map((text) => [text]))("%j keeps its meaning when formatted", (text) => {
  const formatted = formatCse(text).text ?? "";

  expect(withoutPlaces(parseCse(formatted).tree)).toEqual(withoutPlaces(parseCse(text).tree));
  expect(formatCse(formatted).text).toBe(formatted);
});

test("a long expression is broken over lines, and every comment stays beside what it is about", () => {
  const text = `/* staged tools */
objectType = 'EndpointProcess' and lower(baseImage) rlike /* param tools */ '^.*(curl|wget)[.]exe$' /* in use */
/* paste sites */
and (lower(commandLine) like '%pastebin.com%' || lower(commandLine) like '%transfer.sh%' || lower(commandLine) like '%gofile.io%')
and not array_contains( listMatches,'admins' ) and dstPort not in (1000,1001,1002,1003,1004,1005,1006,1007,1008,1009,1010,1011,1012,1013,1014,1015,1016)
`;

  expect(formatCse(text)).toEqual({
    faults: [],
    text: `/* staged tools */
objectType = 'EndpointProcess'
AND lower(baseImage) RLIKE /* param tools */ '^.*(curl|wget)[.]exe$' /* in use */
/* paste sites */
AND (
  lower(commandLine) LIKE '%pastebin.com%'
  OR lower(commandLine) LIKE '%transfer.sh%'
  OR lower(commandLine) LIKE '%gofile.io%'
)
AND NOT array_contains(listMatches, 'admins')
AND dstPort NOT IN (
  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016
)
`,
  });
});

test("a text with faults is not formatted", () => {
  const { text, faults } = formatCse("a = AND b = 2");

  expect(text).toBeUndefined();
  expect(faults.map((each) => each.code)).toEqual(["cse-syntax-operand"]);
});
