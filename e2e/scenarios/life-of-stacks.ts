import type { Siem } from "../../src/model";
import type { PortalEdit } from "../../src/sandbox/portal";
import {
  addOverride,
  changesOf,
  editQuery,
  readSettings,
  renameRule,
  Stage,
  stacksOf,
  strangersPlace,
  swapCredential,
  Workbench,
} from "../world";

/* eslint max-lines-per-function: ["error", 120] -- tests, and one life in the order in which it happens */

/** What happens to the stacks of a SIEM. */
export interface Story {
  /** A change of a query's file below `queries/`, and the resource that it reaches. */
  readonly query: { readonly file: string; readonly change: readonly [string, string]; readonly address: string };
  /** A change of an environment. */
  readonly override: { readonly rule: string; readonly severity: string; readonly address: string };
  /** What somebody does in the portal, and what the next plan says to it. */
  readonly drift: readonly Drift[];
  /** What somebody does in the portal and no plan says, for the provider does not look: a defect of it. */
  readonly providerDoesNotSee: readonly Unseen[];
  /** A rule's new id. */
  readonly rename: { readonly from: string; readonly to: string; readonly type: string };
}

/** A change behind Terraform's back. */
export interface Drift {
  readonly what: string;
  readonly edit: PortalEdit;
  /** What is planned: of these, what the stack has. */
  readonly planned: readonly string[];
  readonly vanished: readonly string[];
}

/** A change that is not seen, in stacks that have a resource of a type. */
export interface Unseen {
  readonly what: string;
  readonly type: string;
  /** What is done to the one thing of that type. */
  readonly kind: "disable" | "delete-schedule";
}

/** Plans of what was built before. */
const WITHOUT_BUILD = ["--no-build"];

/** A stack is made, changed, drifts, is renamed and destroyed, in each environment, by siemform. */
export function lifeOfStacks(siem: Siem, story: Story): void {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await Workbench.open(`${siem}-environments`);
  });
  afterAll(() => bench.close());

  describe.each(stacksOf(siem, readSettings().stacks))("$name", (stack) => {
    let stage: Stage;

    beforeAll(() => {
      stage = new Stage(bench, stack);
    });
    afterAll(() => bench.takeContentBack());

    test("a credential of somebody else is refused before anything is made", async () => {
      const before = bench.writes().length;
      const swapBack = swapCredential(bench.data, stack);

      const refused = await stage.tryPlan();
      swapBack();

      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("postcondition") as string });
      expect(bench.writes().slice(before)).toEqual([]);
      expect(await stage.things()).toEqual([]);
    });

    test("the first plan adds everything", async () => {
      const { counts } = await stage.plan(WITHOUT_BUILD);

      expect(counts).toEqual({ create: stage.size, update: 0, replace: 0, delete: 0, forget: 0, move: 0, import: 0 });
    });

    test("the provider finds what is planned valid", async () => {
      expect(await stage.terraform(["validate", "-no-color"])).toMatchObject({ code: 0 });
    });

    test("apply makes in the service just what was synthesized", async () => {
      await stage.apply();

      expect(await stage.differences()).toEqual([]);
    });

    test("a second plan is empty", async () => {
      expect(await stage.plan(WITHOUT_BUILD)).toMatchObject({ changes: false, vanished: [] });
    });

    test("a credential of somebody else can neither apply nor destroy", async () => {
      const before = [bench.writes().length, await bench.stored()] as const;
      const swapBack = swapCredential(bench.data, stack);

      const [applied, destroyed] = [await stage.tryApply(), await stage.tryDestroy()];
      swapBack();
      const bare = await stage.terraform(["apply", "-auto-approve", "-input=false"], strangersPlace(stage.place));

      expect([applied.code, destroyed.code, bare.code]).toEqual([1, 1, 1]);
      expect(bench.writes().slice(before[0])).toEqual([]);
      expect(await bench.stored()).toEqual(before[1]);
    });

    test("a change of a query and of an environment reaches the service, and nothing else changes", async () => {
      editQuery(bench.folder, story.query.file, story.query.change);
      addOverride(bench.folder, stack.environment, story.override);

      const planned = changesOf(await stage.plan());
      await stage.apply();

      expect(planned).toEqual([`update ${story.override.address}`, `update ${story.query.address}`].sort());
      expect(await stage.differences()).toEqual([]);
    });

    test("what happened in the portal is shown, and undone by the next apply", async () => {
      await bench.edit(story.drift.map(({ edit }) => edit));

      const plan = await stage.plan(WITHOUT_BUILD);
      await stage.apply();

      expect(changesOf(plan)).toEqual(stage.among(story.drift.flatMap(({ planned }) => planned)));
      expect(plan.vanished).toEqual(story.drift.flatMap(({ vanished }) => vanished));
      expect(await stage.differences()).toEqual([]);
    });

    const unseen = story.providerDoesNotSee.filter(({ type }) => stack.types.includes(type));
    if (unseen.length > 0)
      test.each(unseen)("the provider does not see that $what", async ({ type, kind }) => {
        const before = await bench.sandbox.snapshot();
        await bench.edit([{ kind, target: await stage.idOf(type) }]);

        const plan = await stage.plan(WITHOUT_BUILD);
        const shown = await stage.differences();
        await bench.sandbox.restore(before);

        expect(plan).toMatchObject({ changes: false, vanished: [] });
        expect(shown).not.toEqual([]);
      });

    test("a renamed rule moves in the state and stays in the service", async () => {
      const { from, to, type } = story.rename;
      const before = await bench.stored();
      renameRule(bench.folder, from, to);

      const plan = await stage.plan();
      await stage.apply();

      expect(changesOf(plan)).toEqual([`move ${type}.${from} to ${type}.${to}`]);
      expect(await bench.stored()).toEqual(before);
      expect(await stage.plan(WITHOUT_BUILD)).toMatchObject({ changes: false });
    });

    test("destroy leaves nothing", async () => {
      const destroyed = await stage.tryDestroy();

      expect(destroyed).toMatchObject({ code: 0 });
      expect(await stage.things()).toEqual([]);
    });
  });
}
