import type { Attributes } from "./attributes";
import { addressesIn } from "./expressions";
import { isObject } from "./json";

type Blocks = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** A synthesized stack, as in `cdk.tf.json`. */
export interface Configuration {
  readonly data?: Blocks;
  readonly resource?: Blocks;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** A block of a configuration that Terraform evaluates. */
export interface Step {
  /** `azurerm_sentinel_watchlist.w`, `data.azurerm_client_config.identity`. */
  readonly address: string;
  /** The type, without the name. */
  readonly type: string;
  readonly isData: boolean;
  /** As written, its references unresolved. */
  readonly attributes: Attributes;
  /** The addresses that come first. */
  readonly needs: readonly string[];
  /** The addresses with which it is replaced. */
  readonly replacedWith: readonly string[];
  readonly postconditions: readonly { readonly condition: string; readonly error_message: string }[];
}

/** What is about a block and not in it. */
const META = new Set(["//", "depends_on", "lifecycle"]);

/** The blocks of a configuration, each behind those it needs. @throws RangeError when they need each other. */
export function stepsOf({ data = {}, resource = {} }: Configuration): readonly Step[] {
  const steps = new Map([...stepsIn(data, true), ...stepsIn(resource, false)].map((each) => [each.address, each]));
  const ordered = new Set<Step>();
  const add = (step: Step, above: readonly string[]): void => {
    if (above.includes(step.address)) throw new RangeError(`a circle: ${[...above, step.address].join(" -> ")}`);
    for (const need of step.needs) add(requireStep(steps, need), [...above, step.address]);
    ordered.add(step);
  };
  for (const step of steps.values()) add(step, []);
  return [...ordered];
}

function stepsIn(blocks: Blocks, isData: boolean): Step[] {
  return Object.entries(blocks).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, block]) => stepOf(type, `${isData ? "data." : ""}${type}.${name}`, block)),
  );
}

function stepOf(type: string, address: string, block: Attributes): Step {
  const attributes = Object.fromEntries(Object.entries(block).filter(([key]) => !META.has(key)));
  const lifecycle = isObject(block["lifecycle"]) ? block["lifecycle"] : {};
  const replacedWith = (lifecycle["replace_triggered_by"] ?? []) as readonly string[];
  const dependsOn = (block["depends_on"] ?? []) as readonly string[];
  return {
    address,
    type,
    isData: address.startsWith("data."),
    attributes,
    needs: [...new Set([...dependsOn, ...replacedWith, ...addressesIn(attributes)])],
    replacedWith,
    postconditions: (lifecycle["postcondition"] ?? []) as Step["postconditions"],
  };
}

function requireStep(steps: ReadonlyMap<string, Step>, address: string): Step {
  const step = steps.get(address);
  if (!step) throw new RangeError(`${address} is referred to and not there`);
  return step;
}
