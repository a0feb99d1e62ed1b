import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileChangeType } from "vscode-languageserver-protocol/node";
import { Editor, TODAY } from "./editor";
import { QuickProject } from "./project-copy";

const CSE = "queries/T1608/t1608-staged-executable-download/staging-platform-web.cse";

let demo: QuickProject;
beforeEach(() => {
  demo = new QuickProject();
});
afterEach(() => demo.remove());

const read = (path: string): string => demo.read(path);
const elsewhere = mkdtempSync(join(tmpdir(), "siemform-elsewhere-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** What is found in an open file that names a field which there is not. */
async function messagesOf(editor: Editor): Promise<string> {
  editor.open(CSE, `${read(CSE).trimEnd()} AND user_usernam = 'x'`);
  const found = await editor.findings(CSE);
  await editor.shutdown();
  return found.map((each) => each.message).join("\n");
}

test("an editor is told what the server can do", async () => {
  const editor = await Editor.connect(demo.root);

  expect(editor.greeting).toEqual({
    capabilities: { textDocumentSync: { openClose: true, change: 2, save: true }, hoverProvider: true },
    serverInfo: { name: "siemform", version: "1.2.3" },
  });
  await editor.shutdown();
});

test.each([
  ["the project's root", () => [demo.root]],
  ["a folder of the project", () => [join(demo.root, "queries")]],
  ["several folders, of which the second has a project", () => [elsewhere, demo.root]],
  ["a folder without a project, and then opens a file of one", () => [elsewhere]],
  ["no folder, and then opens a file of a project", () => []],
])("an editor that shows %s is served", async (_, folders) => {
  const editor = await Editor.connect(demo.root, { folders: folders() });

  expect(await messagesOf(editor)).toContain("user_usernam");
});

test("an editor that watches the disk is asked to tell about the folders of projects", async () => {
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const editor = await Editor.connect(demo.root, { capabilities });
  await editor.until(() => editor.registrations.length > 0);

  expect(editor.registrations).toMatchObject([
    {
      method: "workspace/didChangeWatchedFiles",
      registerOptions: { watchers: [{ globPattern: "**/{queries,environments}/**" }] },
    },
  ]);
  await editor.shutdown();
});

test("what happens to files on the disk is seen", async () => {
  const editor = await Editor.connect(demo.root);
  const codes = (path: string): unknown[] => (editor.shownByPath().get(path) ?? []).map((each) => each.code);
  const other = CSE.replace("staging-platform-web", "renamed");

  renameSync(join(demo.root, CSE), join(demo.root, other));
  editor.tell([CSE, FileChangeType.Deleted], [other, FileChangeType.Created]);
  await editor.until(() => codes(other).includes("unused-file"));
  renameSync(join(demo.root, other), join(demo.root, CSE));
  editor.tell([other, FileChangeType.Deleted], [CSE, FileChangeType.Created]);
  await editor.until(() => !codes(other).includes("unused-file"));
  writeFileSync(join(demo.root, CSE), `${read(CSE).trimEnd()} AND user_usernam = 'x'\n`);
  editor.tell([CSE, FileChangeType.Changed]);
  await editor.until(() => codes(CSE).length > 0);

  expect(editor.shownByPath().get(CSE)?.[0]?.message).toContain("user_usernam");
  await editor.shutdown();
});

test("a closed file counts as it stands on the disk", async () => {
  const editor = await Editor.connect(demo.root);
  editor.open(CSE, `${read(CSE).trimEnd()} AND user_usernam = 'x'`);
  await editor.findings(CSE);
  editor.close(CSE);
  editor.open("environments/contoso-dev.yaml");

  await editor.findings("environments/contoso-dev.yaml");

  expect(editor.shownByPath().has(CSE)).toBe(false);
  await editor.shutdown();
});

test("a broken file does not hide what is wrong with the others", async () => {
  const editor = await Editor.connect(demo.root);
  editor.open("environments/contoso-prod.yaml", "id: [");
  await editor.findings("environments/contoso-prod.yaml");

  expect(await messagesOf(editor)).toContain("user_usernam");
});

function noDay(): never {
  throw new RangeError("there is no day today");
}

test("a check that fails is logged, and the next change is checked again", async () => {
  const today = jest.fn(() => TODAY).mockImplementationOnce(noDay);
  const editor = await Editor.connect(demo.root, { server: { today } });
  await editor.until(() => editor.logged.length > 0);

  expect(editor.logged.join("\n")).toContain("there is no day today");
  expect(await messagesOf(editor)).toContain("user_usernam");
});
