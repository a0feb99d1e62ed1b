import { SIEMS } from "../model";
import type { Siem } from "../model";
import type { YamlPath } from "./located-yaml";
import { isMapping } from "./schema";

/** The value of a key of a file that may have any mistake; `undefined` when there is none. */
export function fieldOf(raw: unknown, key: string): unknown {
  return isMapping(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** The text of a key of a file that may have any mistake. */
export function textOf(raw: unknown, key: string): string | undefined {
  const value = fieldOf(raw, key);
  return typeof value === "string" ? value : undefined;
}

/** The list of a key of a file that may have any mistake; empty when there is none. */
export function listOf(raw: unknown, key: string): readonly unknown[] {
  const value = fieldOf(raw, key);
  return Array.isArray(value) ? value : [];
}

/** A rule of a detection's file that may have any mistake. */
export interface RawRule {
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** The rule. */
  readonly rule: unknown;
  /** Where it stands. */
  readonly path: YamlPath;
}

/** The rules of a detection's file that may have any mistake. */
export function rulesIn(raw: unknown): RawRule[] {
  const rules = fieldOf(raw, "rules");
  const found: RawRule[] = [];
  for (const siem of SIEMS) {
    listOf(rules, siem).forEach((rule, index) => found.push({ siem, rule, path: ["rules", siem, index] }));
  }
  return found;
}
