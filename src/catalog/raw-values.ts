import { SIEMS } from "../model";
import type { Siem } from "../model";
import type { YamlPath } from "./located-yaml";
import { isMapping } from "./schema";

/** The value at a path of a file that may have any mistake; `undefined` when the path leads nowhere. */
export function valueAt(raw: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((found, step) => {
    if (typeof step === "number") return Array.isArray(found) ? (found as readonly unknown[])[step] : undefined;
    return isMapping(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }, raw);
}

/** The text at a path of a file that may have any mistake. */
export function textAt(raw: unknown, path: YamlPath): string | undefined {
  const value = valueAt(raw, path);
  return typeof value === "string" ? value : undefined;
}

/** The list at a path, with the way to each entry; empty when there is none. */
export function listAt(raw: unknown, path: YamlPath): { readonly entry: unknown; readonly path: YamlPath }[] {
  const value = valueAt(raw, path);
  return Array.isArray(value) ? value.map((entry: unknown, index) => ({ entry, path: [...path, index] })) : [];
}

/** A rule of a detection's file that may have any mistake. */
export interface RawRule {
  readonly siem: Siem;
  readonly rule: unknown;
  readonly path: YamlPath;
}

/** The rules of a detection's file that may have any mistake. */
export function rulesIn(raw: unknown): RawRule[] {
  return SIEMS.flatMap((siem) => listAt(raw, ["rules", siem]).map(({ entry, path }) => ({ siem, rule: entry, path })));
}
