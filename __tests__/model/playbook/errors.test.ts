import { parsePlaybook } from "../../../src/model/playbook";
import { FILE, sample } from "./sample";

/** Level, code, place, message and help of every mistake in a text, and whether there is a playbook. */
function mistakesIn(text: string): string[] {
  const { playbook, diagnostics } = parsePlaybook(text, FILE);
  const shown = diagnostics.map(
    (each) => `${String(each.line)}:${String(each.column)} ${each.level} ${each.code}: ${each.message} -> ${each.help}`,
  );
  return [...shown, ...(playbook ? ["a playbook all the same"] : [])];
}

const HEAD = "`| Column Name | Value |` and `|---|---|`";
const NAME_ROW = "| Name | Stage Capabilities |\n";

const CASES: { mistake: string; text: string; found: string[] }[] = [
  {
    mistake: "an empty file",
    text: "",
    found: [`1:1 error playbook-no-table: the playbook has no table -> begin the table with the two lines ${HEAD}`],
  },
  {
    mistake: "a table without its delimiter row",
    text: sample().replace("|---|---|\n", ""),
    found: [`3:1 error playbook-no-table: the playbook has no table -> begin the table with the two lines ${HEAD}`],
  },
  {
    mistake: "a second table",
    text: `${sample()}\n${sample()}`,
    found: [
      "19:1 error playbook-two-tables: the playbook has a second table; the first is on line 3, and one is allowed -> " +
        "move the second table to a playbook.md of its own, or remove it",
    ],
  },
  {
    mistake: "the wide form",
    text: "# T1608\n\n| MITRE Tactic | MITRE TTP | MITRE Sub-TTP | Name |\n|-|-|-|-|\n| Resource Development | T1608 | T1608 | Stage |",
    found: [
      "3:1 error playbook-wide-table: the table has the fields across, one row a technique; only the form with one row a " +
        `field is read -> write one playbook.md a technique, its table beginning with ${HEAD}`,
    ],
  },
  {
    mistake: "other heads",
    text: sample().replace("| Column Name | Value |", "| Field | Content |"),
    found: [
      "3:1 warning playbook-table-head: the table begins with `| Field | Content |`, not with `| Column Name | Value |` -> " +
        `begin the table with the two lines ${HEAD}`,
      "a playbook all the same",
    ],
  },
  {
    mistake: "no heads",
    text: sample().replace(
      "| Column Name | Value |\n|---|---|\n| MITRE Tactic | Resource Development |\n",
      "| MITRE Tactic | Resource Development |\n|---|---|\n",
    ),
    found: [
      "3:1 warning playbook-table-head: the table begins with `| MITRE Tactic | Resource Development |`, not with " +
        `\`| Column Name | Value |\` -> begin the table with the two lines ${HEAD}`,
      "a playbook all the same",
    ],
  },
  {
    mistake: "a missing row",
    text: sample().replace(NAME_ROW, ""),
    found: ["3:1 error playbook-row-missing: the table has no row `Name` -> add the row `| Name | … |`"],
  },
  {
    mistake: "a row whose name has a slip",
    text: sample().replace("| Key Indicators |", "| Key Indicator |"),
    found: [
      "10:3 error playbook-row-unknown: `Key Indicator` is not the name of a playbook's row -> did you mean " +
        "`Key Indicators`?; other text goes above or below the table",
    ],
  },
  {
    mistake: "a row of the author's own",
    text: `${sample()}| References | a link |\n`,
    found: [
      "16:3 error playbook-row-unknown: `References` is not the name of a playbook's row -> use one of: MITRE Tactic, " +
        "MITRE TTP, MITRE Sub-TTP, Name, Log Sources to Investigate, Key Indicators, Questions for Analysis, Decision for " +
        "Escalation, Additional Analysis Steps for L1, T2 Analyst Actions, Containment and Further Analysis; other text " +
        "goes above or below the table",
    ],
  },
  {
    mistake: "a row twice",
    text: sample().replace(NAME_ROW, `${NAME_ROW}| Name | Other |\n`),
    found: [
      "9:10 error playbook-row-twice: the row `Name` is there twice; the first is on line 8 -> join the two values in one " +
        "row, or remove one",
    ],
  },
  {
    mistake: "an empty value",
    text: sample({ "Key Indicators": "" }),
    found: [
      "10:3 error playbook-value-empty: the value of `Key Indicators` is empty -> write the value of `Key Indicators`",
    ],
  },
  {
    mistake: "an empty technique",
    text: sample({ "MITRE TTP": "" }),
    found: ["6:3 error playbook-value-empty: the value of `MITRE TTP` is empty -> write the value of `MITRE TTP`"],
  },
  {
    mistake: "a value without a word",
    text: sample({ "Key Indicators": "<br>; -" }),
    found: [
      "10:20 error playbook-value-empty: the value of `Key Indicators` is `<br>; -`, without a word -> write the value of " +
        "`Key Indicators`",
    ],
  },
  {
    mistake: "a list that is not closed",
    text: sample({ "Key Indicators": "['a file', 'a host'" }),
    found: [
      "10:20 warning playbook-list-unreadable: the value of `Key Indicators` begins like a list in brackets but is not one " +
        "to its end; it is read as prose -> close every quote and the bracket, write a quote inside a text as \\', and " +
        "separate the texts by commas",
      "a playbook all the same",
    ],
  },
  {
    mistake: "a technique id without its dot",
    text: sample({ "MITRE Sub-TTP": "T1608001" }),
    found: [
      "7:19 error playbook-technique-malformed: the value of `MITRE Sub-TTP` is `T1608001`, not a technique id like T1608 " +
        "or T1608.001 -> write `T1608.001`",
    ],
  },
  {
    mistake: "a technique id with its name",
    text: sample({ "MITRE TTP": "t1608 (Stage Capabilities)" }),
    found: [
      "6:15 error playbook-technique-malformed: the value of `MITRE TTP` is `t1608 (Stage Capabilities)`, not a technique " +
        "id like T1608 or T1608.001 -> write `T1608`",
    ],
  },
  {
    mistake: "no technique id at all",
    text: sample({ "MITRE TTP": "N/A" }),
    found: [
      "6:15 error playbook-technique-malformed: the value of `MITRE TTP` is `N/A`, not a technique id like T1608 or " +
        "T1608.001 -> write the id alone: a T and four digits, for a sub-technique then a dot and three digits",
    ],
  },
  {
    mistake: "a sub-technique of another technique",
    text: sample({ "MITRE Sub-TTP": "T1583.001" }),
    found: [
      "7:19 error playbook-sub-technique-mismatch: the value of `MITRE Sub-TTP` is `T1583.001`, which is neither `T1608` " +
        "nor a sub-technique of it -> write `T1608` or one of `T1608.001` …, or correct `MITRE TTP`",
    ],
  },
  {
    mistake: "technique and sub-technique the wrong way round",
    text: sample({ "MITRE TTP": "T1608.001" }),
    found: [
      "7:19 error playbook-sub-technique-mismatch: the value of `MITRE Sub-TTP` is `T1608`, which is neither `T1608.001` " +
        "nor a sub-technique of it -> write `T1608.001`, or correct `MITRE TTP`",
    ],
  },
  {
    mistake: "no title",
    text: sample().replace("# ", "## "),
    found: [
      "3:1 error playbook-title-missing: the playbook has no title above its table -> begin with the line `# " +
        "Stage_Capabilities - T1608`",
    ],
  },
  {
    mistake: "a title without an id",
    text: sample({}, "Stage Capabilities"),
    found: [
      "1:1 error playbook-title-without-technique: the title `Stage Capabilities` names no technique id -> write it as " +
        "`# Stage_Capabilities - T1608`",
    ],
  },
  {
    mistake: "another id in the title",
    text: sample({}, "Stage_Capabilities - T1104"),
    found: [
      "1:1 error playbook-title-mismatch: the title names `T1104`, but the table's technique is `T1608` -> write `T1608` " +
        "in the title, or correct `MITRE TTP` and `MITRE Sub-TTP`",
    ],
  },
  {
    mistake: "a pipe that is not escaped",
    text: sample({ "Key Indicators": "a | b | c" }),
    found: [
      "10:24 error playbook-too-many-cells: the row `Key Indicators` has 4 cells; a name and a value are allowed -> write " +
        "a pipe inside a value as \\|",
    ],
  },
  {
    mistake: "a value broken over two lines",
    text: sample({ "Key Indicators": "New files\nand old ones" }),
    found: [
      "11:1 error playbook-text-outside-cells: `and old ones` stands in the table but belongs to no row -> join it to its " +
        "row's value with <br>, or set an empty line between the table and it",
    ],
  },
  {
    mistake: "a row without a name",
    text: sample().replace(NAME_ROW, `${NAME_ROW}| | Other |\n`),
    found: [
      "9:1 error playbook-text-outside-cells: `Other` stands in the table but belongs to no row -> join it to its row's " +
        "value with <br>, or set an empty line between the table and it",
    ],
  },
  {
    mistake: "a row below an empty line",
    text: sample().replace("| Containment", "\n| Containment"),
    found: [
      "16:1 error playbook-row-outside-table: the row `Containment and Further Analysis` stands outside the table -> move " +
        "it up to the other rows, with no empty line between them",
    ],
  },
];

test.each(CASES)("$mistake is told with its place and its remedy", ({ text, found }) => {
  expect(mistakesIn(text)).toEqual(found);
});

test("all mistakes are told at once, from top to bottom", () => {
  const text = sample({ "MITRE TTP": "T16", "Key Indicators": "", Name: "a | b" }).replace(
    "| T2 Analyst Actions |",
    "| T3 |",
  );
  const { diagnostics } = parsePlaybook(text, FILE);

  expect(diagnostics.map((each) => `${String(each.line)} ${each.code}`)).toEqual([
    "3 playbook-row-missing",
    "6 playbook-technique-malformed",
    "8 playbook-too-many-cells",
    "10 playbook-value-empty",
    "14 playbook-row-unknown",
  ]);
});

test("a place covers what it points at, in columns of UTF-16 units", () => {
  const { diagnostics } = parsePlaybook(sample({ "MITRE TTP": "  T16" }), FILE);

  expect(diagnostics).toMatchObject([{ file: FILE, line: 6, column: 17, endColumn: 20 }]);
});

test("the text of a long mistake is shortened in its message", () => {
  const { diagnostics } = parsePlaybook(sample({ "MITRE TTP": "x".repeat(500) }), FILE);

  expect(diagnostics[0]?.message).toBe(
    `the value of \`MITRE TTP\` is \`${"x".repeat(60)}…\`, not a technique id like T1608 or T1608.001`,
  );
});
