import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Variables } from "./terraform-environment";

const DEFAULT_EXTENSIONS = ".COM;.EXE;.BAT;.CMD";

/** The path of a program, looked for where a shell would; nothing is started. */
function findProgram(name: string, variables: Variables, cwd: string): string | undefined {
  const { PATH = "", Path = PATH, PATHEXT = DEFAULT_EXTENSIONS } = variables;
  const extensions = process.platform === "win32" ? ["", ...PATHEXT.split(";")] : [""];
  const folders = /[\\/]/.test(name) ? [cwd] : (process.platform === "win32" ? Path : PATH).split(delimiter);
  const candidates = folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => extensions.map((extension) => `${resolve(cwd, join(folder, name))}${extension}`));
  return (/[\\/]/.test(name) ? extensions.map((each) => `${resolve(cwd, name)}${each}`) : candidates).find(isProgram);
}

/** Terraform or OpenTofu, as `siemform plan` finds them. */
export function findDeployer(variables: Variables, cwd: string): string | undefined {
  const { TERRAFORM_BINARY_NAME: named = "" } = variables;
  const names = named === "" ? ["terraform", "tofu"] : [named];
  return names.find((each) => findProgram(each, variables, cwd) !== undefined);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
