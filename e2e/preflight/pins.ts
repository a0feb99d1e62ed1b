import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SIEMS } from "../../src/model";
import type { Siem } from "../../src/model";

/** A stack that was built. */
export interface BuiltStack {
  /** Its name. */
  readonly name: string;
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** The providers it needs, as its configuration asks for them. */
  readonly providers: Readonly<Record<string, ProviderPin>>;
  /** The types of its resources. */
  readonly types: readonly string[];
}

/** A provider and its versions that fit. */
export interface ProviderPin {
  /** As `hashicorp/azurerm`, or without the part that is `hashicorp`. */
  readonly source: string;
  /** As `4.55.0` or `~> 3.2.9`. */
  readonly version: string;
}

/** The stacks of a built project, of the SIEMs asked for. */
export function builtStacks(project: string, siems: readonly Siem[]): BuiltStack[] {
  const output = join(project, "cdktf.out");
  const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as {
    readonly stacks: Readonly<Record<string, unknown>>;
  };
  return Object.keys(stacks).flatMap((name) => {
    const file = join(output, "stacks", name, "cdk.tf.json");
    const configuration = JSON.parse(readFileSync(file, "utf8")) as {
      readonly terraform: { readonly required_providers: Readonly<Record<string, ProviderPin>> };
      readonly resource?: object;
    };
    const providers = configuration.terraform.required_providers;
    const siem = SIEMS.find((each) => PROVIDER[each] in providers);
    return siem !== undefined && siems.includes(siem)
      ? [{ name, siem, providers, types: Object.keys(configuration.resource ?? {}) }]
      : [];
  });
}

/** The provider of each SIEM. */
const PROVIDER: Readonly<Record<Siem, string>> = { sentinel: "azurerm", sumologic: "sumologic" };

/** Each different set of pins once. */
export function distinctPins(stacks: readonly BuiltStack[]): BuiltStack["providers"][] {
  const byText = new Map(stacks.map(({ providers }) => [JSON.stringify(providers), providers]));
  return [...byText.values()];
}

/** Where a mirror keeps a provider: `registry.terraform.io/hashicorp/azurerm`. */
export function mirrorPath({ source }: ProviderPin, registry: string): string {
  const parts = source.toLowerCase().split("/");
  return [...[registry, "hashicorp"].slice(0, Math.max(0, 3 - parts.length)), ...parts].join("/");
}
