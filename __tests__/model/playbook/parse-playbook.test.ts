import { parsePlaybook } from "../../../src/model/playbook";
import type { Playbook } from "../../../src/model/playbook";
import { FILE, SMALLEST, sample } from "./sample";

/** What a text is read as; its mistakes when it has any. */
function read(text: string): Playbook | readonly string[] {
  const { playbook, diagnostics } = parsePlaybook(text, FILE);
  return playbook ?? diagnostics.map((each) => each.message);
}

const NO_NOTES = { beforeTitle: "", beforeTable: "", afterTable: "" };

test("the smallest playbook is read whole", () => {
  expect(read(sample())).toEqual({
    id: "T1608",
    technique: "T1608",
    tactics: ["Resource Development"],
    name: "Stage Capabilities",
    title: "Stage_Capabilities - T1608",
    logSources: [{ text: "Proxy logs." }],
    keyIndicators: [{ text: "New files." }],
    questions: [{ text: "Who put them there?" }],
    escalation: [{ text: "Escalate when nobody knows." }],
    triage: [{ order: 1, tier: "L1", title: "Find the uploader", text: "Find the uploader." }],
    investigation: [
      { order: 1, tier: "T2", title: "Open the files in a sandbox", text: "Open the files in a sandbox." },
    ],
    containment: [{ order: 1, tier: "containment", title: "Remove the files", text: "Remove the files." }],
    notes: NO_NOTES,
    raw: SMALLEST,
    file: FILE,
    lines: {
      "MITRE Tactic": 5,
      "MITRE TTP": 6,
      "MITRE Sub-TTP": 7,
      Name: 8,
      "Log Sources to Investigate": 9,
      "Key Indicators": 10,
      "Questions for Analysis": 11,
      "Decision for Escalation": 12,
      "Additional Analysis Steps for L1": 13,
      "T2 Analyst Actions": 14,
      "Containment and Further Analysis": 15,
    },
  });
});

test("a playbook and all its parts are frozen", () => {
  const playbook = read(sample()) as Playbook;

  expect([playbook, playbook.triage, playbook.triage[0], playbook.raw, playbook.tactics].every(Object.isFrozen)).toBe(
    true,
  );
});

test.each([
  ["only MITRE Sub-TTP", "T1608", "T1608.001"],
  ["both technique rows", "T1608.001", "T1608.001"],
])("a sub-technique in %s has its parent derived", (_, technique, sub) => {
  expect(read(sample({ "MITRE TTP": technique, "MITRE Sub-TTP": sub }, "Upload_Malware - T1608.001"))).toMatchObject({
    id: "T1608.001",
    technique: "T1608.001",
    parentTechnique: "T1608",
  });
});

test.each([
  "Acquire_Infrastructure:_Web_Services - T1583006",
  "Acquire Infrastructure: Web Services - T1583.006",
  "Acquire_Infrastructure:_Web_Services - t1583.006",
  "T1583_006 ##",
])("the title `%s` names T1583.006", (title) => {
  expect(read(sample({ "MITRE TTP": "T1583.006", "MITRE Sub-TTP": "T1583.006" }, title))).toMatchObject({
    id: "T1583.006",
    title: title.replace(" ##", ""),
  });
});

test.each([
  ["with commas", "Stealth, Persistence, Privilege Escalation, Initial Access"],
  ["with line breaks", "Stealth<br>Persistence<br/>Privilege Escalation<br>Initial Access"],
  ["with semicolons", "Stealth; Persistence; Privilege Escalation; Initial Access;"],
  ["as a list", "['Stealth', 'Persistence', 'Privilege Escalation', 'Initial Access']"],
])("four tactics %s are four names as written", (_, cell) => {
  const tactics = ["Stealth", "Persistence", "Privilege Escalation", "Initial Access"];

  expect(read(sample({ "MITRE Tactic": cell }))).toMatchObject({ tactics });
});

test.each<[string, (text: string) => string]>([
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text) => `\uFEFF${text}`],
  ["no trailing pipes", (text) => text.replaceAll(" |\n", "\n")],
  ["no leading pipes", (text) => text.replaceAll("\n| ", "\n")],
  ["no spaces at the pipes", (text) => text.replaceAll(" |", "|").replaceAll("| ", "|")],
  ["spaces in plenty", (text) => text.replaceAll("|", "  | \t ")],
  [
    "bold names and values",
    (text) => text.replace("| Name | Stage Capabilities |", "| **Name** | **Stage Capabilities** |"),
  ],
  ["a colon behind a name", (text) => text.replace("| Name |", "| name: |")],
  ["an empty third cell", (text) => text.replace("Capabilities |", "Capabilities | |")],
  [
    "code marks and links at ids",
    (text) => text.replace("| T1608 |", "| [`T1608`](https://attack.mitre.org/techniques/T1608/) |"),
  ],
  ["an aligned delimiter row", (text) => text.replace("|---|---|", "| :--- | :---: |")],
  ["no line feed at the end", (text) => text.trimEnd()],
  ["an empty row", (text) => `${text}| | |\n`],
  ["rows in another order", (text) => text.replace(/(\| MITRE Tactic.*\n)([^]*)/, "$2$1")],
])("a playbook with %s is read all the same", (_, change) => {
  const { raw: _raw, lines: _lines, ...expected } = read(sample()) as Playbook;

  expect(parsePlaybook(change(sample()), FILE).diagnostics).toEqual([]);
  expect(read(change(sample()))).toMatchObject(expected);
});

test("an escaped pipe is a pipe in the text and stays escaped in the raw cell", () => {
  const playbook = read(sample({ "Key Indicators": String.raw`Pipes \\.\pipe\x \| y` }));

  expect(playbook).toMatchObject({
    keyIndicators: [{ text: String.raw`Pipes \\.\pipe\x | y` }],
    raw: { "Key Indicators": String.raw`Pipes \\.\pipe\x \| y` },
  });
});

test("prose around the title and the table is kept as notes, with its fences and other tables", () => {
  const below =
    "## Links\n\n```md\n# Not - T1104\n| Column Name | Value |\n|---|---|\n```\n\n| Tool | Use |\n|---|---|\n| Name | dig |";
  const text = `Owner: SOC\n${sample().replace("T1608\n", "T1608\n\n  Indented\n\nLast.\n")}\n${below}\n\n`;

  expect(read(text)).toMatchObject({
    notes: { beforeTitle: "Owner: SOC", beforeTable: "  Indented\n\nLast.", afterTable: below },
  });
});
