import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalog, readProjectFiles } from "../../../src/catalog";
import { estateOf } from "../../../src/cli/sandbox/estate-of";
import { workspaceContent } from "../../../src/cli/sandbox/workspace-content";
import { Compiler } from "../../../src/compile";
import type { Estate } from "../../../src/sandbox";
import { synthesizeEnvironment } from "../../../stacks";
import type { Configuration } from "../provider-requests";
import type { StackTarget } from "./stack-services";

/** A stack of this repository, and where it goes. */
export interface RepositoryStack extends StackTarget {
  /** `contoso-dev-sentinel` */
  readonly name: string;
  /** Its `cdk.tf.json`. */
  readonly configuration: Configuration;
}

/** This repository's stacks, and all that they go to. */
export interface Repository {
  readonly stacks: readonly RepositoryStack[];
  readonly estate: Estate;
}

const ROOT = join(__dirname, "..", "..", "..");

/** Synthesizes this repository's content as its users do, without checking it. @param folder Where to write. */
export function synthesizeRepository(folder: string): Repository {
  const catalog = readCatalog(readProjectFiles(ROOT));
  const { environments, detections } = catalog;
  const compiler = new Compiler(catalog);
  const stacks = environments.flatMap((environment) =>
    synthesizeEnvironment(compiler.compile(environment), folder).map(({ name, siem }) => ({
      name,
      configuration: JSON.parse(readFileSync(join(folder, "stacks", name, "cdk.tf.json"), "utf8")) as Configuration,
      target: environment[siem],
    })),
  );
  return {
    stacks,
    estate: estateOf({ environments, contentOf: (target) => workspaceContent(target, detections).content }),
  };
}
