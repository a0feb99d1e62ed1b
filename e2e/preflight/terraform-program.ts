import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { PreflightError } from "./preflight-error";

/** Terraform or OpenTofu. */
export interface TerraformProgram {
  /** Its path. */
  readonly path: string;
  /** What it calls itself, with its version. */
  readonly title: string;
}

/** Finds the program that deploys, as siemform does. @throws PreflightError when there is none. */
export function findTerraform(environment: NodeJS.ProcessEnv): TerraformProgram {
  const { TERRAFORM_BINARY_NAME: named = "" } = environment;
  const candidates = named === "" ? ["terraform", "tofu"] : [named];
  const path = candidates.map((each) => findOnPath(each, environment)).find((each) => each !== undefined);
  if (path === undefined)
    throw new PreflightError(`there is no program ${candidates.join(" or ")} on PATH`, [
      "install Terraform (developer.hashicorp.com/terraform/install) or OpenTofu (opentofu.org/docs/intro/install),",
      "or name yours in TERRAFORM_BINARY_NAME",
    ]);
  const { stdout, stderr, status } = spawnSync(path, ["version"], {
    encoding: "utf8",
    env: { ...environment, CHECKPOINT_DISABLE: "1" },
  });
  if (status !== 0) throw new PreflightError(`\`${path} version\` does not work: ${stderr.trim()}`, []);
  return { path, title: stdout.split("\n")[0] ?? path };
}

function findOnPath(name: string, { PATH = "" }: NodeJS.ProcessEnv): string | undefined {
  const places = name.includes("/") ? [resolve(name)] : PATH.split(delimiter).map((folder) => join(folder, name));
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
