import type { ExitCode, VerbContext } from "../context";
import { unknownFault } from "../sandbox/errors";
import { faultNumber, faultOrderOf } from "../sandbox/fault-request";
import type { FaultOptions } from "../sandbox/fault-request";
import { requireSandbox } from "../sandbox/folder";
import type { FolderOptions } from "../sandbox/folder";
import { renderFault } from "../sandbox/status-report";
import type { PrintOptions } from "./sandbox";

/** Makes requests go wrong. */
export async function faultAdd(context: VerbContext, options: FaultOptions & PrintOptions): Promise<ExitCode> {
  const { data, json = false, ...asked } = options;
  const order = faultOrderOf(asked);
  const { client } = await requireSandbox(context, data === undefined ? {} : { data });
  const fault = await client.addFault(order);
  context.terminal.out(json ? JSON.stringify(fault, undefined, 2) : `fault ${renderFault(fault)}`);
  return 0;
}

/** Lists what goes wrong, also what is used up. */
export async function faultList(context: VerbContext, options: PrintOptions): Promise<ExitCode> {
  const { client } = await requireSandbox(context, options);
  const { faults } = await client.status();
  const { terminal } = context;
  if (options.json === true) terminal.out(JSON.stringify(faults, undefined, 2));
  else if (faults.length === 0) terminal.out("no faults: everything goes as the services do it");
  else for (const each of faults) terminal.out(renderFault(each));
  return 0;
}

/** Takes back one fault, or all. */
export async function faultClear(
  context: VerbContext,
  id: string | undefined,
  options: FolderOptions,
): Promise<ExitCode> {
  const number = id === undefined ? undefined : faultNumber(id);
  const { client } = await requireSandbox(context, options);
  if (number === undefined) await client.clearFaults();
  else if (!(await client.removeFault(number))) throw unknownFault(number);
  context.terminal.out(number === undefined ? "no faults any more" : `fault ${number} is gone`);
  return 0;
}
