import type { PortalEdit } from "../../sandbox";
import { findProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { remoteThing } from "../sandbox/deployed-thing";
import { requireEstate, requireSandbox } from "../sandbox/folder";
import type { PrintOptions } from "./sandbox";

/** What every `siemform sandbox edit` takes. */
export interface EditOptions extends PrintOptions {
  /** The name of a workspace or org, when there are several of the target. */
  readonly where?: string;
}

/** Acts as somebody in the portal, behind Terraform's back. */
export async function sandboxEdit(
  context: VerbContext,
  edit: PortalEdit,
  { where, json = false, ...options }: EditOptions,
): Promise<ExitCode> {
  const { folder, client } = await requireSandbox(context, options);
  const asked = { target: edit.target, ...(where === undefined ? {} : { where }) };
  const from = { folder, estate: requireEstate(folder), root: findProjectRoot(context.cwd) };
  // What is to be installed is not deployed by anybody.
  const thing = edit.kind === "install" ? asked : remoteThing(from, asked);
  const result = await client.edit({ ...edit, ...thing });
  context.terminal.out(json ? JSON.stringify(result, undefined, 2) : result.changed);
  return 0;
}

/** A value of a field: JSON when it is, else the text as it stands. */
export function fieldValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
