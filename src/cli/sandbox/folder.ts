import { join, resolve } from "node:path";
import { connect, readEstate } from "../../sandbox";
import type { Estate, SandboxClient } from "../../sandbox";
import { findProjectRoot } from "../context";
import type { VerbContext } from "../context";
import { notRunning } from "./errors";

/** Which sandbox is meant. */
export interface FolderOptions {
  /** Its data folder. @defaultValue `.siemform/sandbox` of the project, else of the folder that the user stands in */
  readonly data?: string;
}

/** The data folder of the sandbox that is meant, as an absolute path. */
export function sandboxFolder({ cwd }: Pick<VerbContext, "cwd">, { data }: FolderOptions): string {
  return data === undefined ? join(findProjectRoot(cwd) ?? cwd, ".siemform", "sandbox") : resolve(cwd, data);
}

/** A sandbox that runs, and where it keeps everything. */
export interface FoundSandbox {
  /** Its data folder. */
  readonly folder: string;
  /** Tells it what to do. */
  readonly client: SandboxClient;
}

/** The sandbox that is meant. @throws UsageError when it does not run. */
export async function requireSandbox(context: Pick<VerbContext, "cwd">, options: FolderOptions): Promise<FoundSandbox> {
  const folder = sandboxFolder(context, options);
  const client = await connect(folder);
  if (!client) throw notRunning(folder);
  return { folder, client };
}

/** The estate of a sandbox that runs, which began by writing it down. @throws UsageError when somebody removed it. */
export function requireEstate(folder: string): Estate {
  const estate = readEstate(folder);
  if (estate) return estate;
  throw notRunning(folder);
}
