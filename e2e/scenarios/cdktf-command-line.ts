import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Siem } from "../../src/model";
import type { PortalEdit } from "../../src/sandbox/portal";
import { editQuery, readSettings, run, stacksOf, strangersPlace, Workbench } from "../world";
import type { Ended, StackOf } from "../world";
import { cleanEnvironment } from "../world/clean-environment";
import { differences, isThing } from "../world/compare";
import type { Synthesized } from "../world/compare";
import { writeOverride } from "../world/override";
import { requireSuccess } from "../world/workbench";

/* eslint max-lines-per-function: ["error", 120] -- tests, and one life in the order in which it happens */

/** What happens to a stack. */
export interface CdktfStory {
  /** The stack. */
  readonly name: string;
  /** A change of a query's file below `queries/` that one rule has. */
  readonly query: { readonly file: string; readonly change: readonly [string, string] };
  /** What somebody does to one rule in the portal. */
  readonly drift: PortalEdit;
}

/** A stack, by the command line of CDKTF. */
export function cdktfCommandLine(siem: Siem, story: CdktfStory): void {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await Workbench.open(`${siem}-cdktf`);
  });
  afterAll(() => bench.close());

  const stacks = stacksOf(siem, readSettings().stacks).filter(({ name }) => name === story.name);
  describe.each(stacks)("$name with cdktf", (stack) => {
    let cdktf: Cdktf;

    beforeAll(() => {
      cdktf = new Cdktf(bench, stack);
    });

    test("diff shows all that would be made", async () => {
      const { code, out } = await cdktf.run("diff");

      expect({ code, plan: /Plan: .*/.exec(out)?.[0] }).toEqual({
        code: 0,
        plan: `Plan: ${cdktf.size} to add, 0 to change, 0 to destroy.`,
      });
    });

    test("deploy is refused with a credential of somebody else, and nothing is made", async () => {
      const before = bench.writes().length;

      const { code, out, err } = await cdktf.run("deploy", { isStranger: true });

      expect({ code, text: out + err }).toEqual({ code: 1, text: expect.stringContaining("postcondition") as string });
      expect(bench.writes().slice(before)).toEqual([]);
    });

    test("deploy makes in the service just what was synthesized", async () => {
      const { code } = await cdktf.run("deploy");

      expect(code).toBe(0);
      expect(await cdktf.differences()).toEqual([]);
    });

    test("a second diff is empty", async () => {
      expect(await cdktf.run("diff")).toMatchObject({
        code: 0,
        out: expect.stringContaining("No changes. Your infrastructure matches the configuration.") as string,
      });
    });

    test("a change of a query reaches the service, and nothing else changes", async () => {
      editQuery(bench.folder, story.query.file, story.query.change);
      await cdktf.build();

      const [diff, deployed] = [await cdktf.run("diff"), await cdktf.run("deploy")];

      expect([diff.code, deployed.code]).toEqual([0, 0]);
      expect(diff.out).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
      expect(await cdktf.differences()).toEqual([]);
    });

    test("what happened in the portal is shown, and undone by the next deploy", async () => {
      await bench.edit([story.drift]);
      const drifted = await cdktf.differences();

      const [diff, deployed] = [await cdktf.run("diff"), await cdktf.run("deploy")];

      expect([drifted.length, diff.code, deployed.code]).toEqual([1, 0, 0]);
      expect(diff.out).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
      expect(await cdktf.differences()).toEqual([]);
    });

    test("destroy leaves nothing", async () => {
      const { code } = await cdktf.run("destroy");

      expect(code).toBe(0);
      expect((await bench.stored()).filter(isThing)).toEqual([]);
    });
  });
}

const FLAGS: Readonly<Record<string, readonly string[]>> = {
  diff: ["--skip-synth", "--skip-provider-lock"],
  deploy: ["--skip-synth", "--skip-provider-lock", "--auto-approve"],
  destroy: ["--skip-synth", "--skip-provider-lock", "--auto-approve"],
};

/** CDKTF's command line on one stack, which an override sends to the sandbox. */
class Cdktf {
  constructor(
    private readonly bench: Workbench,
    private readonly stack: StackOf,
  ) {
    this.sendToSandbox();
  }

  /** Synthesizes the project as it is now. */
  async build(): Promise<void> {
    await requireSuccess("siemform build", this.bench.siemform("build"));
    this.sendToSandbox();
  }

  private sendToSandbox(): void {
    const { name, siem } = this.stack;
    const { endpoints } = this.bench.sandbox;
    writeOverride(this.folder, { endpoints, state: `../../../${name}.tfstate`, hasSumo: siem === "sumologic" });
  }

  private get folder(): string {
    return join(this.bench.folder, "cdktf.out", "stacks", this.stack.name);
  }

  private get synthesized(): Synthesized {
    return JSON.parse(readFileSync(join(this.folder, "cdk.tf.json"), "utf8")) as Synthesized;
  }

  /** How many resources the stack has. */
  get size(): number {
    return Object.values(this.synthesized.resource ?? {}).flatMap(Object.keys).length;
  }

  /** Runs one of its commands. */
  run(command: string, { isStranger = false } = {}): Promise<Ended> {
    const { bench, stack } = this;
    const own = bench.placeOf(stack);
    const env = cleanEnvironment(bench.variables(isStranger ? strangersPlace(own) : own));
    const { cdktf = "" } = readSettings();
    return run(process.execPath, [cdktf, command, stack.name, ...(FLAGS[command] ?? [])], {
      cwd: bench.folder,
      env,
    });
  }

  /** What differs between the service and what was synthesized. */
  async differences(): Promise<string[]> {
    return differences(this.synthesized, (await this.bench.stored()).filter(isThing));
  }
}
