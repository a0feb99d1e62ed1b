import { mkdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { ExitCode, VerbContext } from "../context";
import { firstGoldens, projectFiles, requireFreeFolder, siemformFrom } from "../scaffold/project";
import { printNext } from "../scaffold/report";
import { requireDay } from "../scaffold/requests";
import { writeFiles } from "../scaffold/write-files";

/** What `siemform init` takes. */
export interface InitOptions {
  /** Write also into a folder that is not empty. @defaultValue false */
  readonly force?: boolean;
  /** Where siemform comes from. @defaultValue this version, from the registry */
  readonly package?: string;
  /** The day of its detection. @defaultValue today */
  readonly now?: string;
}

/** Makes a user's repository. What is in the folder already stays as it is. */
export function init({ terminal, cwd }: VerbContext, dir: string, options: InitOptions): ExitCode {
  const folder = resolve(cwd, dir);
  const today = requireDay(options.now);
  requireFreeFolder(folder, dir, options.force ?? false);
  mkdirSync(folder, { recursive: true });
  const { written, kept } = writeFiles(
    folder,
    projectFiles({ folder, today, siemform: siemformFrom(options.package, { cwd, folder }) }),
  );
  const goldens = written.some((path) => path.startsWith("queries/")) ? firstGoldens(folder) : undefined;
  for (const path of written) terminal.out(`wrote ${path}`);
  if (goldens !== undefined) terminal.out(`wrote ${String(goldens)} goldens below __tests__/golden`);
  for (const path of kept) terminal.out(`kept  ${path}, as it was`);
  const from = relative(cwd, folder);
  printNext(terminal, [
    ...(from === "" ? [] : [`cd ${/[^\w./\\-]/.test(from) ? JSON.stringify(from) : from}`]),
    "npm install",
    "npm start",
    "npm test",
    "npx siemform new environment my-dev --like contoso-dev",
  ]);
  return 0;
}
