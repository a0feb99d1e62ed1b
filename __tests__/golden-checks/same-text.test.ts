import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPatch } from "diff";
import { synthesize } from "../../src/build";
import { run } from "../../src/cli";
import type { CompiledRule } from "../../src/compile";
import { goldensOf } from "../../src/golden";
import { compileProject } from "../../src/project";
import { stackName } from "../../stacks";

const root = join(__dirname, "..", "..");
const project = compileProject(root);
const goldens = goldensOf(project.catalog, project.environments);
const outdir = mkdtempSync(join(tmpdir(), "siemform-text-"));
synthesize(project.environments, { root, outdir });

afterAll(() => {
  rmSync(outdir, { recursive: true });
});

/** What rules need beside them stands in the goldens as a whole, its texts too. */
const BESIDE = new Set(["tuning-expression", "saved-function"]);

/** Every text of every rule in every environment. */
const texts = project.environments.flatMap(({ rules }) =>
  rules
    .filter((rule) => !BESIDE.has(rule.kind))
    .flatMap((rule) =>
      rule.texts.map(({ path }, index) => [rule.environment, rule.id, path.join("."), { rule, path, index }] as const),
    ),
);
const deployed = texts.filter(([, , , { rule }]) => rule.deployment.state === "deployed");

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);

/** Terraform's own reading of a quoted template without expressions. */
const asTerraformReads = (text: string): string => text.replaceAll("$${", "${").replaceAll("%%{", "%{");

/** The strings of a rule's resource in the stack it is deployed with. */
function synthesizedStrings({ environment, siem, shard, id }: CompiledRule): string[] {
  const file = join(outdir, "stacks", stackName(environment, siem, shard), "cdk.tf.json");
  const { resource } = JSON.parse(readFileSync(file, "utf8")) as { resource: Record<string, Record<string, unknown>> };
  return Object.values(resource).flatMap((named) => (id in named ? stringsIn(named[id]) : []));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [asTerraformReads(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The text that the goldens lock: the default one, with the environment's patch applied. */
function goldenText(rule: CompiledRule, index: number): string {
  const extension =
    rule.siem === "sentinel" ? "kql" : rule.kind === "scheduled-search" || rule.kind === "monitor" ? "sumo" : "cse";
  const name = `${rule.id}${index === 0 ? "" : `.${String(index + 1)}`}.${extension}`;
  const usual = goldens.get(`rules/${rule.detection}/${name}`) ?? "";
  const here = JSON.parse(goldens.get(`environments/${rule.environment}.${rule.siem}.json`) ?? "{}") as Record<
    string,
    { texts?: Record<string, string[]> }
  >;
  const patch = here[rule.id]?.texts?.[name];
  const text = patch ? applyPatch(usual, `--- a\n+++ b\n${patch.join("\n")}\n`) : usual;
  return String(text).replace(/\n$/, "");
}

test("there are texts to compare, in every environment", () => {
  expect(new Set(deployed.map(([environment]) => environment)).size).toBe(project.environments.length);
});

test.each(deployed)(
  "%s, %s, %s: configuration, golden and `show` hold the same text",
  async (environment, id, _, { rule, path, index }) => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => void lines.push(line), err: () => undefined, colour: false, width: 80 };

    await run(["show", id, "--env", environment, "--json"], { terminal, cwd: root });

    const [shown] = JSON.parse(lines.join("\n")) as { spec: unknown }[];
    const text = at(rule.spec, path);
    expect(at(shown?.spec, path)).toBe(text);
    expect(goldenText(rule, index)).toBe(text);
    expect(synthesizedStrings(rule)).toContain(text);
  },
);
