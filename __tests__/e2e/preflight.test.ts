import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findProviders, findTerraform, PreflightError } from "../../e2e/preflight";
import type { BuiltStack } from "../../e2e/preflight";

const STACK: BuiltStack = {
  name: "contoso-dev-sentinel",
  siem: "sentinel",
  providers: { azurerm: { source: "azurerm", version: "4.55.0" } },
  types: [],
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "siemform-preflight-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program called terraform on a path of its own. */
function pathWith(script: string): NodeJS.ProcessEnv {
  const program = join(folder, "terraform");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return { PATH: [folder, process.env["PATH"]].join(delimiter) };
}

/** What a preflight says is missing. */
function refusalOf(check: () => unknown): PreflightError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof PreflightError) return error;
    throw error;
  }
}

test("without terraform and tofu the preflight says where they come from", () => {
  const refusal = refusalOf(() => findTerraform({ PATH: folder }));

  expect(refusal?.message).toBe("there is no program terraform or tofu on PATH");
  expect(refusal?.help.join(" ")).toContain("TERRAFORM_BINARY_NAME");
});

test("a provider that is not found is named with its pin, its place in a mirror, and the command that fetches it", () => {
  const environment = pathWith("[ $1 = version ] && echo Terraform v1.11.4 && exit 0\necho not found >&2; exit 1");
  const terraform = findTerraform(environment);

  const refusal = refusalOf(() => findProviders({ terraform, stacks: [STACK], scratch: folder, environment }));
  const help = refusal?.help.join("\n");

  expect(refusal?.message).toContain("terraform init does not find the provider azurerm 4.55.0:\n  | not found");
  expect(help).toContain("/srv/terraform-mirror/registry.terraform.io/hashicorp/azurerm/4.55.0/");
  expect(help).toContain("terraform-provider-azurerm_v4.55.0");
  expect(help).toContain("providers mirror");
});

test("what init finds is named in a configuration of its own", () => {
  const environment = pathWith("[ $1 = version ] && echo Terraform v1.11.4\nexit 0");
  const terraform = findTerraform(environment);

  const file = findProviders({ terraform, stacks: [STACK, STACK], scratch: folder, environment });

  expect(terraform.title).toBe("Terraform v1.11.4");
  expect(existsSync(file)).toBe(true);
});
