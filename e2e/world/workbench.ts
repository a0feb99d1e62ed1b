import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Siem } from "../../src/model";
import type { SandboxClient, Snapshot } from "../../src/sandbox/control";
import type { Estate } from "../../src/sandbox/estate";
import type { RequestRecord } from "../../src/sandbox/http";
import type { PortalEdit } from "../../src/sandbox/portal";
import { connect } from "../../src/sandbox/server/connect";
import { readEstate } from "../../src/sandbox/server/folder";
import { providerEnvironment } from "../../src/sandbox/server/provider-environment";
import type { Place } from "../../src/sandbox/server/provider-environment";
import { cleanEnvironment } from "./clean-environment";
import { copyProject } from "./project-copy";
import { run, RunError } from "./run";
import type { Ended } from "./run";
import { readSettings } from "./settings";
import type { StackOf } from "./strangers";

/** A copy of the project with a sandbox of its own. */
export class Workbench {
  private constructor(
    /** The copy's folder. */
    readonly folder: string,
    /** The sandbox's folder. */
    readonly data: string,
    /** Tells the sandbox what to do. */
    readonly sandbox: SandboxClient,
    /** Who and what there is in the sandbox. */
    readonly estate: Estate,
  ) {}

  /** Makes a copy and starts its sandbox. @param name A folder's name, of its own for each test file. */
  static async open(name: string): Promise<Workbench> {
    const { scratch, project } = readSettings();
    const folder = join(scratch, name);
    copyProject(project, folder);
    await requireSuccess("siemform sandbox up", siemform(folder, ["sandbox", "up"]));
    const data = join(folder, ".siemform", "sandbox");
    const [sandbox, estate] = [await connect(data), readEstate(data)];
    if (!sandbox || !estate) throw new RangeError(`no sandbox answers in ${data}`);
    return new Workbench(folder, data, sandbox, estate);
  }

  /** Runs the command line in the copy. */
  siemform(...args: readonly string[]): Promise<Ended> {
    return siemform(this.folder, args);
  }

  /** What is stored in the sandbox. */
  async stored(): Promise<Snapshot["documents"]> {
    return (await this.sandbox.snapshot()).documents;
  }

  /** The requests that changed something, or tried to: signing in is none. */
  writes(): string[] {
    return readFileSync(join(this.data, "requests.jsonl"), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as RequestRecord)
      .filter(({ method, url }) => !["GET", "HEAD"].includes(method) && !url.includes("/oauth2/"))
      .map(({ method, url }) => `${method} ${url}`);
  }

  /** The variables with which a provider acts in a place, as siemform's own. */
  variables(place: Place): Record<string, string> {
    const { data, estate, sandbox } = this;
    return providerEnvironment({ folder: data, endpoints: sandbox.endpoints, estate }, place);
  }

  /** Where an environment's stacks of a SIEM go. */
  placeOf({ environment, siem }: Pick<StackOf, "environment" | "siem">): Place {
    const file = join(this.data, "environments.json");
    const known = JSON.parse(readFileSync(file, "utf8")) as { id: string; places: Partial<Record<Siem, Place>> }[];
    const place = known.find((each) => each.id === environment)?.places[siem];
    if (place === undefined) throw new RangeError(`${file} does not say where ${environment} goes`);
    return place;
  }

  /** Acts as somebody in the portal. */
  async edit(edits: readonly PortalEdit[]): Promise<void> {
    for (const each of edits) await this.sandbox.edit(each);
  }

  /** Forgets every edit of the content. */
  takeContentBack(): void {
    for (const each of ["queries", "environments"]) {
      rmSync(join(this.folder, each), { recursive: true });
      cpSync(join(readSettings().project, each), join(this.folder, each), { recursive: true });
    }
  }

  /** Ends the sandbox. */
  async close(): Promise<void> {
    await requireSuccess("siemform sandbox down", this.siemform("sandbox", "down"));
  }
}

function siemform(folder: string, args: readonly string[]): Promise<Ended> {
  return run(process.execPath, [readSettings().siemform, ...args], { cwd: folder, env: cleanEnvironment() });
}

/** @throws RunError when a program fails. */
export async function requireSuccess(command: string, running: Promise<Ended>): Promise<Ended> {
  const ended = await running;
  if (ended.code === 0) return ended;
  throw new RunError(command, ended);
}
