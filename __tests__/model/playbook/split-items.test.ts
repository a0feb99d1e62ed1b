import fc from "fast-check";
import { parsePlaybook } from "../../../src/model/playbook";
import { FILE, differingWords, sample } from "./sample";

/** The texts of the steps that a cell is taken apart into. */
function split(cell: string): string[] {
  const { playbook } = parsePlaybook(sample({ "T2 Analyst Actions": cell }), FILE);
  return playbook?.investigation.map((step) => step.text) ?? [];
}

test.each([
  [
    "a Python list",
    String.raw`['Check a', "b's host", 'it\'s in C:\\temp',]`,
    ["Check a", "b's host", "it's in C:\\temp"],
  ],
  ["a Python list of one text", "['Check a; check b']", ["Check a; check b"]],
  ["a Python list with numbers", "['1. Check a', '2. Check b']", ["Check a", "Check b"]],
  ["numbers behind <br>", "1. Check a<br>2. Check b;<br/>3. Close", ["Check a", "Check b", "Close"]],
  ["bullets behind <br>", "- Check a<br>* Check b<BR />• Check c", ["Check a", "Check b", "Check c"]],
  ["bullets without <br>", "• Check a • Check b", ["Check a", "Check b"]],
  ["plain lines", "Check a. Then b.<br><br>Check c; d", ["Check a. Then b.", "Check c; d"]],
  ["a numbered line that goes on", "1. Check a<br>and b<br>2. Check c", ["Check a and b", "Check c"]],
  ["bullets below a number", "1. Check for:<br>- a<br>- b<br>2. Close", ["Check for: - a - b", "Close"]],
  ["a line behind an empty one", "1. Check a<br>2. Check b<br><br>Close it", ["Check a", "Check b", "Close it"]],
  ["lines that lead in", "Do this:<br>- a<br>- b<br>**Hosts:**<br>- c", ["Do this: a", "b", "Hosts: c"]],
  ["numbers that do not count", "445) is SMB<br>5. is five", ["445) is SMB", "5. is five"]],
  ["inline 1)", "1) Check cmd.exe 2) Check b 3) Close", ["Check cmd.exe", "Check b", "Close"]],
  ["inline 1.", "1. Check a. 2. Check b; then c. 3. Close.", ["Check a.", "Check b; then c.", "Close."]],
  ["inline (1) behind a lead", "Either: (1) close, or (2) escalate.", ["Either: close, or", "escalate."]],
  ["Tier 2 in a numbered list", "1. Escalate to Tier 2. Wait. 2. Close.", ["Escalate to Tier 2. Wait.", "Close."]],
  [
    "Tier 1 and Tier 2 in prose",
    "Ask Tier 1. Then ask Tier 2. Then close.",
    ["Ask Tier 1.", "Then ask Tier 2.", "Then close."],
  ],
  ["semicolons", "check a; check b (e.g., c; d); check `e; f`.", ["check a", "check b (e.g., c; d)", "check `e; f`."]],
  ["semicolons, then a sentence", "check a; check b. Then close.", ["check a; check b.", "Then close."]],
  ["more semicolons than sentences", "check a; b; c. Then close.", ["check a", "b", "c.", "Then close."]],
  ["entities", "ask AT&amp;T; ask R&D; close", ["ask AT&amp;T", "ask R&D", "close"]],
  ["sentences", "Check a. Is it b? is it c! Close.", ["Check a.", "Is it b?", "is it c!", "Close."]],
  [
    "abbreviations",
    "Ask e.g. Azure, i.e. Bob, etc. or c vs. D. Close.",
    ["Ask e.g. Azure, i.e. Bob, etc. or c vs. D.", "Close."],
  ],
  ["file names", "Check cmd.exe. powershell.exe too.", ["Check cmd.exe.", "powershell.exe too."]],
  [
    "versions, addresses, ids",
    "Node 20.1 at 10.0.0.1 is T1608.001. Close.",
    ["Node 20.1 at 10.0.0.1 is T1608.001.", "Close."],
  ],
  ["numbers of things", "See No. 5 of fig. 2. Close.", ["See No. 5 of fig. 2.", "Close."]],
  [
    "quotes and parentheses",
    'He said "Go. Now." Then (No. Yes.) he left.',
    ['He said "Go. Now."', "Then (No. Yes.) he left."],
  ],
  ["bold and escaped pipes", String.raw`**Check** a \| b. Keep C:\**\x.`, ["Check a | b.", "Keep C:\\**\\x."]],
  ["separators alone", "Check a; ???; <br>", ["Check a"]],
])("takes apart %s", (_, cell, texts) => {
  expect(split(cell)).toEqual(texts);
});

const WORD = fc.stringMatching(/^q[a-z]{2,8}$/);
const POINT = fc.array(WORD, { minLength: 1, maxLength: 8 }).map((words) => `Check ${words.join(" ")}`);
const POINTS = fc.array(POINT, { minLength: 2, maxLength: 12 });
const numbered = (mark: string) => (points: string[]) =>
  points.map((point, index) => `${String(index + 1)}${mark} ${point}`);

test.each<[string, (points: string[]) => string]>([
  ["a Python list", (points) => `[${points.map((point) => `'${point}'`).join(", ")}]`],
  ["lines", (points) => points.join("<br>")],
  ["bullets", (points) => points.map((point) => `- ${point}`).join("<br>")],
  ["numbered lines", (points) => numbered(".")(points).join(" <br/> ")],
  ["inline numbers", (points) => numbered(")")(points).join(" ")],
  ["semicolons", (points) => points.join("; ")],
])("any points written as %s are found again", (_, write) => {
  fc.assert(fc.property(POINTS, (points) => expect(split(write(points))).toEqual(points)));
});

test("any sentences are found again", () => {
  fc.assert(
    fc.property(POINTS, (points) => {
      const sentences = points.map((point) => `${point}.`);

      expect(split(sentences.join(" "))).toEqual(sentences);
    }),
  );
});

const PIECES = [
  "Check logs",
  "cmd.exe",
  "e.g., x",
  "; ",
  ". ",
  "? ",
  "<br>",
  "1. ",
  "2. ",
  "1) ",
  "2) ",
  "- ",
  " • ",
  "(",
  ")",
];
const MARKS = ["**", "`", '"', "['", "', '", "']", "\\", "\\|", ": ", "&amp;", " ", "é", "。"];
const CELL = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...MARKS), fc.string({ unit: "grapheme" })), {
    maxLength: 30,
  })
  .map((pieces) => `Begin ${pieces.join("")}`.replace(/[\r\n]/g, " ").replace(/\\*\|/g, "\\|"));

test("whatever a cell holds, nothing but counting numbers gets lost, and the order stays", () => {
  fc.assert(
    fc.property(CELL, (cell) => {
      expect(differingWords(cell, split(cell)).filter((word) => !/^[12]$/.test(word))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
