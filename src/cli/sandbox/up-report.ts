import type { Endpoints, SandboxPlaces } from "../../sandbox";
import { pathsOf } from "../../sandbox";
import type { Terminal } from "../terminal";
import { environmentFile } from "./sandbox-environments";
import type { SandboxEnvironment } from "./sandbox-environments";

/** A sandbox that runs, and what is to be said of it. */
export interface UpReport extends SandboxPlaces {
  /** Its environments. */
  readonly environments: readonly SandboxEnvironment[];
  /** Whether it was started now, ran already as the project wants it, or otherwise. */
  readonly state: "started" | "same" | "outdated";
  /** What the user should know of the project's tables. */
  readonly notes: readonly string[];
  /** What one that ran already does otherwise than it was asked for now, in words. */
  readonly unmet: readonly string[];
  /** The address that was asked for. */
  readonly host: string | undefined;
  /** Whether to print JSON. */
  readonly json: boolean;
}

const LOOPBACK = /^(?:127(?:\.\d+){3}|localhost|::1)$/;

const EVERYWHERE = /^(?:0\.0\.0\.0|::)$/;

/** Says where a sandbox is and what to do next. */
export function reportUp(terminal: Terminal, report: UpReport): void {
  const { folder, endpoints, environments, state, json } = report;
  for (const line of warnings(report)) terminal.err(`siemform: ${line}`);
  if (json) {
    terminal.out(
      JSON.stringify(
        { ...upJson(report), environments: environments.map((each) => fileOf(folder, each)) },
        undefined,
        2,
      ),
    );
    return;
  }
  terminal.out(`sandbox: ${state === "started" ? "started" : "runs already"}, as process ${endpoints.pid}`);
  for (const line of addresses(endpoints)) terminal.out(line);
  terminal.out(`  data                    ${folder}`);
  for (const each of environments) terminal.out(`  ${each.id.padEnd(22)}  ${environmentFile(folder, each.id)}`);
  terminal.out("");
  terminal.out("next:");
  for (const line of nextSteps(report)) terminal.out(`  ${line}`);
}

function upJson({ folder, endpoints, state }: UpReport): object {
  return {
    started: state === "started",
    outdated: state === "outdated",
    folder,
    endpoints,
    trusted: pathsOf(folder).trusted,
  };
}

function fileOf(folder: string, { id, places }: SandboxEnvironment): object {
  return { id, siems: Object.keys(places), file: environmentFile(folder, id) };
}

/** The addresses of both services, a line each. */
export function addresses({ azure, sumo }: Endpoints): string[] {
  return [`  Azure Resource Manager  ${azure}`, `  Sumo Logic              ${sumo}`];
}

function warnings({ state, host, notes, unmet }: UpReport): string[] {
  return [
    ...notes,
    ...(state === "outdated"
      ? ["the project's environments have changed since it was started: `siemform sandbox down`, then `up` again"]
      : []),
    ...(unmet.length > 0
      ? [
          `warning: it runs already, otherwise than asked: ${unmet.join("; ")}; to have it so, \`siemform sandbox down\`, then \`up\` again with these options`,
        ]
      : []),
    ...(host === undefined || LOOPBACK.test(host) || state !== "started"
      ? []
      : [
          `warning: others reach it at ${EVERYWHERE.test(host) ? "every address of this machine" : host}: whoever has its secrets, which are in its data folder, can change what it holds; Sumo Logic's side is not encrypted`,
        ]),
    ...(process.platform === "darwin" || process.platform === "win32"
      ? [
          "on this system Go programs do not read SSL_CERT_FILE: docs/sandbox.md says how terraform comes to trust the certificate",
        ]
      : []),
  ];
}

function nextSteps({ environments }: UpReport): string[] {
  const environment = environments[0];
  if (!environment) return [];
  const [siem = "sentinel"] = Object.keys(environment.places);
  const inProject = [
    `siemform plan ${environment.id}-${siem} --sandbox`,
    `siemform apply ${environment.id}-${siem} --sandbox`,
  ];
  return [
    ...(environment.id === "sandbox" ? [] : inProject),
    `eval "$(siemform sandbox env ${environment.id})"`,
    "siemform sandbox status",
  ];
}
