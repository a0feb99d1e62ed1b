import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { sandboxOffer } from "../../../src/cli/sandbox/offer";
import type { SynthesizedStack } from "../../../stacks";
import { newFolder, write } from "../command-line";

const stack = (siem: "sentinel" | "sumologic"): SynthesizedStack => ({
  name: `dev-${siem}`,
  environment: "dev",
  siem,
  shard: "main",
  stateKey: `dev/${siem}/main.tfstate`,
  rules: [],
});
const STACKS = [stack("sentinel"), stack("sumologic")];
const TARGET = `${process.platform.replace("win32", "windows")}_${process.arch.replace("x64", "amd64")}`;
const AZURERM = "registry.terraform.io/hashicorp/azurerm";
const READY = ["npx siemform sandbox up", "npx siemform plan dev-sentinel --sandbox"];

/** A machine with a terraform, and no provider anywhere. */
function machine(): { readonly root: string; readonly variables: Record<string, string> } {
  const root = newFolder();
  write(root, { "bin/terraform": "", rc: "" });
  chmodSync(join(root, "bin/terraform"), 0o755);
  return {
    root,
    variables: {
      PATH: ["/nowhere", join(root, "bin")].join(delimiter),
      TF_CLI_CONFIG_FILE: join(root, "rc"),
      XDG_DATA_HOME: root,
    },
  };
}

test("without Terraform one line says that it is missing", () => {
  const { root } = machine();

  expect(sandboxOffer({ root, stacks: STACKS, variables: { PATH: "/nowhere" } })).toEqual([
    "a deploy to the sandbox, without an account, needs Terraform or OpenTofu, which is not on PATH",
  ]);
});

test("without a provider one line says how it is fetched", () => {
  const offer = sandboxOffer({ ...machine(), stacks: STACKS });

  expect(offer).toEqual([
    "a deploy to the sandbox, without an account, needs the provider hashicorp/azurerm, which is not on this machine: `npx siemform sandbox up`, then `npx siemform plan dev-sentinel --sandbox` fetches it",
  ]);
});

test("a program that TERRAFORM_BINARY_NAME names is looked for alone", () => {
  const { root, variables } = machine();
  const offer = (name: string): string[] =>
    sandboxOffer({ root, stacks: STACKS, variables: { ...variables, TERRAFORM_BINARY_NAME: name } });

  expect(offer("other")[0]).toContain("which is not on PATH");
  expect(offer("./bin/terraform")[0]).toContain("needs the provider");
});

test.each([
  ["unpacked in a mirror", { [`mirror/${AZURERM}/4.55.0/${TARGET}/terraform-provider-azurerm`]: "" }],
  ["packed in a mirror", { [`mirror/${AZURERM}/terraform-provider-azurerm_4.55.0_${TARGET}.zip`]: "" }],
  ["in a cache", { [`cache/${AZURERM}/4.55.0/${TARGET}/terraform-provider-azurerm`]: "" }],
  [
    "in a folder that Terraform knows",
    { [`terraform/plugins/${AZURERM}/4.55.0/${TARGET}/terraform-provider-azurerm`]: "" },
  ],
  [
    "by an earlier init",
    {
      [`.siemform/sandbox/stacks/dev-sentinel/.terraform/providers/${AZURERM}/4.55.0/${TARGET}/terraform-provider-azurerm`]:
        "",
    },
  ],
])("a provider that lies %s is enough to offer the deploy", (_, files) => {
  const { root, variables } = machine();
  const rc = `plugin_cache_dir = "$ROOT/cache"\nprovider_installation {\n  filesystem_mirror {\n    path = "${root}/mirror"\n  }\n}\n`;
  write(root, { rc, ...files });

  expect(sandboxOffer({ root, stacks: STACKS, variables: { ...variables, ROOT: root } })).toEqual(READY);
});

test("a provider for another machine is none", () => {
  const { root, variables } = machine();
  write(root, { [`cache/${AZURERM}/4.55.0/plan9_mips/terraform-provider-azurerm`]: "" });

  expect(
    sandboxOffer({ root, stacks: STACKS, variables: { ...variables, TF_PLUGIN_CACHE_DIR: join(root, "cache") } }),
  ).not.toEqual(READY);
});

test("the stack that is offered is one whose provider is there", () => {
  const { root, variables } = machine();
  write(root, { [`cache/registry.terraform.io/sumologic/sumologic/3.2.9/${TARGET}/terraform-provider-sumologic`]: "" });

  expect(
    sandboxOffer({ root, stacks: STACKS, variables: { ...variables, TF_PLUGIN_CACHE_DIR: join(root, "cache") } })[1],
  ).toBe("npx siemform plan dev-sumologic --sandbox");
});

test("a build without stacks offers nothing", () => {
  expect(sandboxOffer({ ...machine(), stacks: [] })).toEqual([]);
});
