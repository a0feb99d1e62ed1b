import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesizeEnvironment } from "../../stacks";
import type { SynthesizedStack } from "../../stacks";
import type { CompiledEnvironment } from "../compile";
import { compareText } from "../diagnostics";

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = Readonly<Record<string, Json>>;

/** One block of a stack's configuration, without what CDKTF adds for itself. */
export interface StackElement {
  /** `resource.azurerm_sentinel_alert_rule_scheduled.t1608-x`, `provider.azurerm`, `terraform`. */
  readonly address: string;
  /** The id of the rule it was made from; empty for what belongs to the stack. */
  readonly rule: string;
  /** The block, keys sorted. */
  readonly body: Json;
}

/** A stack with its configuration taken apart. */
export interface StackJson {
  /** The stack. */
  readonly stack: SynthesizedStack;
  /** Sorted by address. */
  readonly elements: readonly StackElement[];
}

/** Synthesizes an environment and takes its stacks apart: what is locked is what is written. */
export function stackJsonOf(environment: CompiledEnvironment): StackJson[] {
  const folder = mkdtempSync(join(tmpdir(), "siemform-golden-"));
  try {
    return synthesizeEnvironment(environment, folder).map((stack) => {
      const text = readFileSync(join(folder, "stacks", stack.name, "cdk.tf.json"), "utf8");
      return { stack, elements: elementsOf(JSON.parse(text) as JsonObject) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SHA-256 of a value's JSON; keys must be sorted already, as CDKTF writes them. */
export function digestOf(value: Json): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function elementsOf(configuration: JsonObject): StackElement[] {
  const elements = Object.entries(configuration).flatMap(([section, value]): StackElement[] => {
    if (section === "resource" || section === "data")
      return blocks(section, value as Readonly<Record<string, JsonObject>>);
    if (section === "//") return stackNotes(value as JsonObject);
    return [{ address: section, rule: "", body: value }];
  });
  return elements.sort((a, b) => compareText(a.address, b.address));
}

function blocks(section: string, types: Readonly<Record<string, JsonObject>>): StackElement[] {
  return Object.entries(types).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => {
      const { "//": notes, ...rest } = body as JsonObject;
      const { metadata, ...kept } = notes as JsonObject;
      const path = ((metadata as JsonObject)["path"] as string).split("/");
      return {
        address: `${section}.${type}.${name}`,
        rule: section === "resource" ? (path[1] ?? "") : "",
        body: Object.keys(kept).length > 0 ? { "//": kept, ...rest } : rest,
      };
    }),
  );
}

function stackNotes({ metadata: _, outputs: __, ...kept }: JsonObject): StackElement[] {
  return Object.keys(kept).length > 0 ? [{ address: "//", rule: "", body: kept }] : [];
}
