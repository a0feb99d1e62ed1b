import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import * as constructs from "../../../constructs";
import type { CompiledEnvironment } from "../../../src/compile";
import { synthesizeEnvironment } from "../../../stacks";
import { constructOf } from "../../checks/example-construct";
import type { StackTarget } from "../contract/stack-services";
import type { Configuration } from "../provider-requests";

/** A stack, and where it goes. */
export interface ExampleStack extends StackTarget {
  readonly configuration: Configuration;
}

const folder = mkdtempSync(join(tmpdir(), "siemform-parity-"));

/** Removes what synthesizing has written. */
export function removeSynthesized(): void {
  rmSync(folder, { recursive: true });
}

/** An environment's stacks. @throws RangeError when a construct refuses what it is told. */
export function synthesizeExample(compiled: CompiledEnvironment): ExampleStack[] {
  return synthesizeEnvironment(compiled, folder).map(({ name, siem }) => ({
    configuration: read(name),
    target: compiled.environment[siem],
  }));
}

/** What every construct takes that an example names: more properties than its own do not hurt. */
type AnyConstruct = new (scope: TerraformStack, id: string, props: never) => unknown;

/** A stack with the one construct of an example, in a folder where it needs one. @throws RangeError as above. */
export function synthesizeConstruct(text: string, parentId: string): Configuration {
  const { name, props } = constructOf(text);
  const app = new App({ outdir: folder, stackTraces: false, skipValidation: true });
  const stack = new TerraformStack(app, "example");
  const Construct = (constructs as unknown as Readonly<Record<string, AnyConstruct>>)[name];
  if (!Construct) throw new RangeError(`there is no construct ${name}`);
  const where = name === "Monitor" ? {} : { parentId, parentFolderId: parentId };
  new Construct(stack, typeof props["id"] === "string" ? props["id"] : "example", { ...where, ...props } as never);
  app.synth();
  return read("example");
}

function read(stack: string): Configuration {
  return JSON.parse(readFileSync(join(folder, "stacks", stack, "cdk.tf.json"), "utf8")) as Configuration;
}
