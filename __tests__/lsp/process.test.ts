import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Editor } from "./editor";
import { QuickProject } from "./project-copy";

const CSE = "queries/T1608/t1608-staged-executable-download/staging-platform-web.cse";

const demo = new QuickProject();
afterAll(() => demo.remove());

const exitCode = async (server: ChildProcess): Promise<unknown> => ((await once(server, "exit")) as unknown[])[0];

test("`siemform lsp` serves over its standard streams, and ends with 0 after it was shut down", async () => {
  const { editor, server } = await Editor.spawn(demo.root);
  editor.open(CSE, `${readFileSync(join(demo.root, CSE), "utf8").trimEnd()} AND user_usernam = 'x'`);

  const found = await editor.findings(CSE);

  expect(editor.greeting?.serverInfo?.name).toBe("siemform");
  expect(found.map((each) => each.message).join("\n")).toContain("user_usernam");
  await editor.shutdown();
  const ended = exitCode(server);
  await editor.exit();
  expect(await ended).toBe(0);
});

test.each([
  ["exit is asked for without a shutdown", async (editor: Editor) => await editor.exit()],
  ["its editor is gone", (_: Editor, server: ChildProcess) => void server.stdin?.end()],
])("`siemform lsp` ends with 1 when %s", async (_, end) => {
  const { editor, server } = await Editor.spawn(demo.root);
  const ended = exitCode(server);

  await end(editor, server);

  expect(await ended).toBe(1);
});
