import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { run } from "../../../src/cli";
import type { ExitCode, VerbContext } from "../../../src/cli/context";
import { fakeTerraform } from "./fake-terraform";
import type { FakeTerraform } from "./fake-terraform";
import { clearTemplate, newProject } from "./project";

/** What a command line ended with and printed. */
export interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A project and a fake terraform to deploy it with. */
export interface Desk {
  readonly root: string;
  readonly terraform: FakeTerraform;
  /** Runs `siemform` in the project with the fake. */
  readonly siemform: (...args: readonly string[]) => Promise<Ended>;
  /** A context for a verb, which prints into `printed`. */
  readonly context: VerbContext;
  readonly printed: { out: string[]; err: string[] };
}

const folders: string[] = [];

/** A fresh project and a fresh fake. */
export function newDesk(): Desk {
  const root = newProject();
  const terraform = fakeTerraform();
  folders.push(root, dirname(terraform.path));
  const printed: { out: string[]; err: string[] } = { out: [], err: [] };
  const terminal = {
    out: (line: string) => void printed.out.push(line),
    err: (line: string) => void printed.err.push(line),
    colour: false,
    width: 120,
  };
  const context = { cwd: root, terminal };
  const siemform = async (...args: readonly string[]): Promise<Ended> => {
    printed.out = [];
    printed.err = [];
    const code = await run([...args, "--terraform", terraform.path], context);
    return { code, out: printed.out.join("\n"), err: printed.err.join("\n") };
  };
  return { root, terraform, siemform, context, printed };
}

/** Removes what `newDesk` made. */
export function clearDesks(): void {
  clearTemplate();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
