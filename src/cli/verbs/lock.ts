import { resolve } from "node:path";
import { SIEMS } from "../../model";
import type { Siem } from "../../model";
import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { buildFirst } from "../terraform/build-first";
import { nothingBuilt, twoMirrors, unknownLockTarget } from "../terraform/errors";
import { lockPath, makeLockFile } from "../terraform/lock-files";
import { requireStack, stackNames } from "../terraform/stacks";
import { findTerraform } from "../terraform/terraform";
import type { TerraformOptions } from "../terraform/terraform";

/** What `siemform lock` takes. */
export interface LockOptions extends TerraformOptions {
  /** Build first. @defaultValue true */
  readonly build?: boolean;
  /** The platforms that will deploy. @defaultValue linux_amd64, darwin_arm64, windows_amd64 */
  readonly platform?: readonly string[];
  /** A folder that holds the providers, instead of their registry. */
  readonly fsMirror?: string;
  /** The address of a mirror that serves the providers, instead of their registry. */
  readonly netMirror?: string;
}

const PLATFORMS = ["linux_amd64", "darwin_arm64", "windows_amd64"];

/** Writes the provider lock files of one SIEM or of all into `locks/`, to be reviewed and committed. */
export async function lock(context: VerbContext, name: string | undefined, options: LockOptions): Promise<ExitCode> {
  const { cwd, terminal } = context;
  const root = requireProjectRoot(cwd);
  const flags = lockFlags(cwd, options);
  const terraform = findTerraform(context, options);
  if ((options.build ?? true) && !buildFirst(context)) return 1;
  for (const siem of requireSiems(root, name)) {
    if (!(await makeLockFile({ root, siem, terraform, flags }))) {
      terminal.err(`siemform: ${lockPath(siem)} is as it was`);
      return 1;
    }
    terminal.out(`${lockPath(siem)}: review and commit it`);
  }
  return 0;
}

function lockFlags(cwd: string, { platform = PLATFORMS, fsMirror, netMirror }: LockOptions): string[] {
  if (fsMirror !== undefined && netMirror !== undefined) throw twoMirrors();
  return [
    ...platform.map((each) => `-platform=${each}`),
    ...(fsMirror === undefined ? [] : [`-fs-mirror=${resolve(cwd, fsMirror)}`]),
    ...(netMirror === undefined ? [] : [`-net-mirror=${netMirror}`]),
  ];
}

/** The SIEMs that were asked for; all that have stacks when none was named. */
function requireSiems(root: string, name: string | undefined): Siem[] {
  const names = stackNames(root);
  if (names.length === 0) throw nothingBuilt();
  const deployed = new Set(names.map((each) => requireStack(root, each).siem));
  if (name === undefined) return SIEMS.filter((each) => deployed.has(each));
  const siem = SIEMS.find((each) => each === name && deployed.has(each));
  if (siem !== undefined) return [siem];
  if (names.includes(name)) return [requireStack(root, name).siem];
  throw unknownLockTarget(name, names);
}
