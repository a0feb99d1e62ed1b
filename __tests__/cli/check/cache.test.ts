import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli";
import { processTerminal } from "../../../src/cli/terminal";
import { smallProjects } from "./small-project";

const newProject = smallProjects();

test("a check keeps what it worked out, and a second run says the same", async () => {
  const project = newProject();

  const first = await project.check();
  const kept = existsSync(join(project.root, ".siemform", "cache"));

  expect(kept).toBe(true);
  expect(await project.check()).toEqual(first);
  expect((await project.check("--no-cache")).out).toEqual(first.out);
});

test("--no-cache keeps nothing", async () => {
  const project = newProject();

  await project.check("--no-cache");

  expect(existsSync(join(project.root, ".siemform"))).toBe(false);
});

/** A project with more queries than are bound without saying so, checked where somebody watches. */
async function watched(): Promise<string[]> {
  const project = newProject();
  ["a", "b", "c", "d", "e", "f", "g"].forEach((each) => {
    const path = project.addDetection(`download-${each}`);
    project.edit(path, "recent_downloads(7)", `recent_downloads(7) | where DeviceName != "${each}"`);
    project.edit(
      path,
      '| where RemoteUrl endswith ".exe"\n        // filter',
      `| where RemoteUrl endswith ".${each}"\n        // filter`,
    );
    project.edit(path, '| where RemoteUrl endswith ".exe"', `| where RemoteUrl endswith "${each}.exe"`);
  });
  const shown: string[] = [];
  const ignore = (): void => undefined;
  const terminal = {
    out: ignore,
    err: ignore,
    colour: false,
    width: 80,
    status: (text: string) => void shown.push(text),
  };
  await run(["check", "--now", "2026-11-22"], { terminal, cwd: project.root });
  return shown;
}

test("who watches is told how far the binding of queries is, and the line is empty again at the end", async () => {
  const shown = await watched();

  expect(shown.slice(0, -1)).toEqual(
    shown.slice(0, -1).map(() => expect.stringMatching(/^bound \d+ of \d+ queries$/) as string),
  );
  expect(shown.at(-1)).toBe("");
});

describe("the terminal of this process", () => {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const { isTTY } = process.stderr;
  const outIsTTY = process.stdout.isTTY;
  const set = (stdout: boolean, stderr: boolean, env: NodeJS.ProcessEnv): void => {
    Object.assign(process.stdout, { isTTY: stdout });
    Object.assign(process.stderr, { isTTY: stderr });
    delete process.env["NO_COLOR"];
    delete process.env["FORCE_COLOR"];
    Object.assign(process.env, env);
  };
  afterEach(() => {
    set(outIsTTY, isTTY, {
      ...(NO_COLOR === undefined ? {} : { NO_COLOR }),
      ...(FORCE_COLOR === undefined ? {} : { FORCE_COLOR }),
    });
  });

  test.each<[what: string, stdout: boolean, stderr: boolean, env: NodeJS.ProcessEnv, expected: [boolean, boolean]]>([
    ["is coloured and says how far it is where somebody watches", true, true, {}, [true, true]],
    ["is plain and quiet in a pipe", false, false, {}, [false, false]],
    ["says how far it is when only the result goes into a file", false, true, {}, [false, true]],
    ["is plain with NO_COLOR", true, true, { NO_COLOR: "1" }, [false, true]],
    ["is coloured in a pipe with FORCE_COLOR", false, false, { FORCE_COLOR: "1" }, [true, false]],
  ])("%s", (_, stdout, stderr, env, expected) => {
    set(stdout, stderr, env);

    const { colour, status } = processTerminal();

    expect([colour, status !== undefined]).toEqual(expected);
  });
});
