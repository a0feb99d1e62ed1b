import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import { siemform } from "../cli/command-line";
import { Editor, TODAY } from "./editor";
import { QuickProject } from "./project-copy";

const T1608 = "queries/T1608/t1608-staged-executable-download";
const KQL = `${T1608}/network-downloads.kql`;
const CSE = `${T1608}/staging-platform-web.cse`;

const demo = new QuickProject(KQL);
let editor: Editor;
beforeAll(async () => {
  editor = await Editor.connect(demo.root);
});
afterAll(async () => {
  await editor.shutdown();
  demo.remove();
});

const read = (path: string): string => demo.read(path);

const SEVERITY: Readonly<Record<string, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

interface JsonFinding {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly help: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly acknowledged: unknown;
}

/** What `check --format json` says of the files on the disk, as an editor would be told. */
async function checkedOnDisk(): Promise<unknown[]> {
  const { out } = await siemform(demo.root, "check", "--format", "json", "--now", TODAY);
  const { diagnostics } = JSON.parse(out.join("\n")) as { diagnostics: JsonFinding[] };
  return diagnostics.map(({ code, level, message, help, file, line, column, acknowledged }) => ({
    file: file ?? "",
    code,
    severity: acknowledged === null ? SEVERITY[level] : DiagnosticSeverity.Hint,
    says: [message, help],
    line: (line ?? 1) - 1,
    character: (column ?? 1) - 1,
  }));
}

/** What the editor shows. */
function shown(): unknown[] {
  return [...editor.shownByPath()].flatMap(([file, diagnostics]) =>
    diagnostics.map(({ code, severity, message, range: { start } }) => ({
      file,
      code,
      severity,
      says: [message.split(" (in ")[0]?.split("\nhelp: ")[0], /\nhelp: (.*)/.exec(message)?.[1]],
      ...start,
    })),
  );
}

const sorted = (findings: readonly unknown[]): string[] => findings.map((each) => JSON.stringify(each)).sort();

test.each([
  ["nothing", KQL, (text: string) => text],
  [
    "a column that the table does not have",
    KQL,
    (text: string) => text.replace("| where ActionType", "| where ActionTyp"),
  ],
  ["a query that does not parse", KQL, (text: string) => text.replace("| where TimeGenerated >=", "| where >=")],
  ["an expression that does not parse", CSE, (text: string) => text.replace("lower(", "lower((")],
  ["a key that there is not", `${T1608}/detection.yaml`, (text: string) => text.replace("status:", "statsu:")],
  [
    "YAML that is none",
    "environments/contoso-prod.yaml",
    (text: string) => text.replace("id: contoso", "id: [contoso"),
  ],
  [
    "an acknowledgement of nothing",
    "environments/contoso-dev.yaml",
    (text: string) => `${text}
acknowledged:
  - { code: kql-terminal-sort, reason: Sorting is wanted, owner: soc, expires: 2026-12-01 }
`,
  ],
  ["a list's other id", "queries/lists/c2-exempt-hosts.yaml", (text: string) => text.replace("id: c2", "id: c3")],
  [
    "a playbook without its heading",
    "queries/T1608/playbook.md",
    (text: string) => text.replace("| Name | ", "| Title | "),
  ],
  ["Windows line ends", KQL, (text: string) => text.replaceAll("\n", "\r\n").replace("ActionType ==", "ActionTyp ==")],
  ["an emoji", CSE, (text: string) => text.replace("http_url_path)", "http_url_pth) /* 🧪 */")],
])("after %s, not saved, an editor shows what a check of the same text on the disk says", async (_, path, change) => {
  const before = read(path);
  editor.open(path);
  editor.type(path, change(before));
  await editor.findings(path);
  const unsaved = shown();

  writeFileSync(join(demo.root, path), change(before));
  const onDisk = await checkedOnDisk();
  writeFileSync(join(demo.root, path), before);
  editor.close(path);

  expect(onDisk.length).toBeGreaterThan(0);
  expect(sorted(unsaved)).toEqual(sorted(onDisk));
});

test("columns count in UTF-16 units, as editors do, behind an emoji on the same line", async () => {
  const line = `| where "🧪🧪" != "" and NoSuchColumn == 1`;
  editor.open(KQL);
  editor.type(KQL, `${read(KQL).trimEnd()}\n${line}\n`);

  const found = (await editor.findings(KQL)).find((each) => each.message.includes("NoSuchColumn"));

  const at = line.indexOf("NoSuchColumn");
  expect([found?.range.start.character, found?.range.end.character]).toEqual([at, at + "NoSuchColumn".length]);
  editor.close(KQL);
});

test("a byte order mark, which editors keep to themselves, is found as on the disk", async () => {
  const text = read(CSE);
  writeFileSync(join(demo.root, CSE), `\uFEFF${text}`);
  editor.open(CSE, text);
  editor.save(CSE);
  await editor.until(() => editor.shownByPath().has(CSE));

  const unsaved = shown();
  const onDisk = await checkedOnDisk();
  writeFileSync(join(demo.root, CSE), text);
  editor.save(CSE);
  editor.close(CSE);

  expect(sorted(unsaved)).toEqual(sorted(onDisk));
});

test("typing fast ends with the findings of the newest text", async () => {
  const text = read(CSE);
  editor.open(CSE);
  editor.typeLetters(CSE, text.trimEnd(), " AND user_usernam = 'x'");

  const found = await editor.findings(CSE);

  expect(found.map((each) => each.message).join("\n")).toContain("user_usernam");
  editor.type(CSE, text);
  expect((await editor.findings(CSE)).map((each) => each.message).join("\n")).not.toContain("user_usernam");
  editor.close(CSE);
});

test("an acknowledgement that covers nothing is greyed out", async () => {
  const path = "environments/contoso-dev.yaml";
  editor.open(path);
  editor.type(
    path,
    `${read(path)}
acknowledged:
  - { code: kql-terminal-sort, reason: Sorting is wanted, owner: soc, expires: 2027-12-01 }
`,
  );

  const found = await editor.findings(path);

  expect(found.map(({ code, tags }) => [code, tags])).toContainEqual(["acknowledgement-unused", [1]]);
  editor.close(path);
});
