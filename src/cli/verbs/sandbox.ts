import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Siem } from "../../model";
import { connect } from "../../sandbox";
import type { ExitCode, VerbContext } from "../context";
import { resetNeedsConfirmation } from "../sandbox/errors";
import { requireEstate, requireSandbox, sandboxFolder } from "../sandbox/folder";
import type { FolderOptions } from "../sandbox/folder";
import { renderExports, requireEnvironment, variablesOf } from "../sandbox/sandbox-environments";
import { STACKS_FOLDER, STATE_FOLDER } from "../sandbox/sandbox-stack";
import { renderCounts, renderStatus } from "../sandbox/status-report";
import { processQuestioner } from "../terraform/confirmation";
import type { Questioner } from "../terraform/confirmation";

/** What verbs take that print something. */
export interface PrintOptions extends FolderOptions {
  /** Whether to print JSON. */
  readonly json?: boolean;
}

const LOOK_AGAIN_MS = 25;

/** Ends a sandbox. What was deployed is there again after the next start. */
export async function sandboxDown(context: VerbContext, options: FolderOptions): Promise<ExitCode> {
  const folder = sandboxFolder(context, options);
  const client = await connect(folder);
  if (!client) {
    context.terminal.out(`sandbox: none runs in ${folder}`);
    return 0;
  }
  await client.stop();
  while (await connect(folder)) await setTimeout(LOOK_AGAIN_MS);
  context.terminal.out("sandbox: ended; what was deployed is kept for the next start");
  return 0;
}

/** Says how a sandbox is: where it listens, what it holds, which faults wait. */
export async function sandboxStatus(context: VerbContext, options: PrintOptions): Promise<ExitCode> {
  const folder = sandboxFolder(context, options);
  const client = await connect(folder);
  const { terminal } = context;
  if (!client) {
    if (options.json === true) terminal.out(JSON.stringify({ running: false, folder }, undefined, 2));
    else terminal.out(`sandbox: none runs in ${folder}; start one with \`siemform sandbox up\``);
    return 1;
  }
  const status = await client.status();
  const { endpoints } = client;
  const estate = requireEstate(folder);
  if (options.json === true)
    terminal.out(JSON.stringify({ running: true, folder, endpoints, ...status }, undefined, 2));
  else for (const line of renderStatus({ folder, endpoints, estate, status })) terminal.out(line);
  return 0;
}

/** What `siemform sandbox reset` takes. */
export interface ResetOptions extends FolderOptions {
  /** Do not ask. @defaultValue false */
  readonly yes?: boolean;
}

/** Forgets all that was deployed to a sandbox, its faults, and Terraform's states and plans of it. */
export async function sandboxReset(
  context: VerbContext,
  { yes = false, ...options }: ResetOptions,
  questioner: Questioner = processQuestioner(),
): Promise<ExitCode> {
  const { folder, client } = await requireSandbox(context, options);
  const { terminal } = context;
  if (!yes && !questioner.interactive) throw resetNeedsConfirmation();
  if (!yes && (await questioner.ask("Type reset to forget all that was deployed to the sandbox: ")) !== "reset") {
    terminal.err("siemform: not confirmed; nothing was forgotten");
    return 1;
  }
  await client.reset();
  // States that tell of what is no more would only mislead the next plan.
  for (const each of [STACKS_FOLDER, STATE_FOLDER]) rmSync(join(folder, each), { recursive: true, force: true });
  terminal.out("sandbox: empty again; its states and saved plans are gone too");
  return 0;
}

/** Fills a sandbox with what somebody made by hand, to be taken over. */
export async function sandboxSeed(context: VerbContext, options: PrintOptions): Promise<ExitCode> {
  const { folder, client } = await requireSandbox(context, options);
  const result = await client.seed();
  const { terminal } = context;
  if (options.json === true) terminal.out(JSON.stringify(result, undefined, 2));
  else if (result.added.length === 0) terminal.out("sandbox: it was all there already");
  else for (const line of ["added:", ...renderCounts(result.added, requireEstate(folder))]) terminal.out(line);
  return 0;
}

/** What `siemform sandbox env` takes. */
export interface EnvOptions extends PrintOptions {
  /** One SIEM only. @defaultValue all that the environment has */
  readonly siem?: Siem;
}

/** Prints the variables that make terraform act on the sandbox as one environment. */
export async function sandboxEnv(context: VerbContext, id: string, options: EnvOptions): Promise<ExitCode> {
  const { folder, client } = await requireSandbox(context, options);
  const sandbox = { folder, endpoints: client.endpoints, estate: requireEstate(folder) };
  const variables = variablesOf(sandbox, requireEnvironment(folder, id), options.siem);
  const { terminal } = context;
  if (options.json === true) terminal.out(JSON.stringify(variables, undefined, 2));
  else for (const line of renderExports(variables)) terminal.out(line);
  return 0;
}
