import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { detections } from "../synth/detections";
import { writeProject } from "../synth/project";

/** The detections that this repository ships, by technique: real shapes of queries, searches and expressions. */
const SHIPPED = "queries";

interface Shape {
  readonly technique: string;
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Writes a project of distinct detections for one environment: half generated, half the shipped ones under other ids,
 * each query, search and expression with something of its own.
 */
export function writeVariedProject(root: string, count: number): void {
  const generated = Math.ceil(count / 2);
  writeProject(root, detections(generated), 1);
  const shapes = readShapes();
  for (let index = 0; index < count - generated; index += 1) {
    const shape = shapes[index % shapes.length];
    if (shape) writeShape(root, shape, index);
  }
  cpSync(join(SHIPPED, "lists"), join(root, "queries", "lists"), { recursive: true });
  for (const technique of new Set(shapes.map((each) => each.technique)))
    cpSync(join(SHIPPED, technique, "playbook.md"), join(root, "queries", technique, "playbook.md"));
  giveAllData(join(root, "environments", "bench-01.yaml"));
}

function readShapes(): Shape[] {
  return readdirSync(SHIPPED)
    .filter((each) => /^T\d/.test(each))
    .flatMap((technique) =>
      readdirSync(join(SHIPPED, technique), { withFileTypes: true })
        .filter((each) => each.isDirectory())
        .map(({ name }) => ({ technique, id: name, files: readFolder(join(SHIPPED, technique, name)) })),
    );
}

function readFolder(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((each) => [each, readFileSync(join(folder, each), "utf8")]));
}

function writeShape(root: string, { technique, id, files }: Shape, index: number): void {
  const own = `v${String(index).padStart(5, "0")}`;
  const folder = join(root, "queries", technique, renamed(id, own));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), distinct(name, renamed(text, own), own));
}

/** Ids begin with their technique in small letters. */
function renamed(text: string, own: string): string {
  return text.replace(/\b(t1104|t1608)-/g, `${own}-`);
}

/** A text that no other detection has. */
function distinct(name: string, text: string, own: string): string {
  if (name.endsWith(".kql")) return `${text.trimEnd()}\n| extend Variant = "${own}"\n`;
  if (name.endsWith(".cse")) return `(${text.trimEnd()})\nAND NOT device_hostname = '${own}.example'\n`;
  if (name.endsWith(".sumo")) return text.replace(/^/, `("${own}" or error or failed or http) `);
  return text.replace(/^name: (.*)$/m, `name: $1 ${own}`);
}

/** The shipped rules are deployed as well as the generated ones, more than a workspace holds. */
function giveAllData(file: string): void {
  const environment = parse(readFileSync(file, "utf8")) as {
    sentinel: { data: Record<string, unknown> };
    sumologic: { data: Record<string, unknown> };
    acknowledged?: readonly object[];
  };
  environment.acknowledged = [
    { code: "workspace-full", reason: "Nothing is deployed", owner: "bench", expires: "2099-12-31" },
  ];
  environment.sentinel.data = { tables: "unknown", connectors: "unknown" };
  environment.sumologic.data = { recordTypes: "unknown", products: "unknown", sourceCategories: "unknown" };
  writeFileSync(file, stringify(environment));
}
