import { isObject } from "./json";

/** Gives the value of a reference: `azurerm_sentinel_watchlist.w.id`. */
export type Lookup = (address: string, attribute: string) => unknown;

/** An address, and the attribute of it that a reference names. */
const REFERENCE = /^((?:data\.)?[a-z][a-z0-9_]*\.[A-Za-z0-9_-]+)\.([a-z][a-z0-9_]*)$/;
/** The one form of condition that stacks write. */
const CONDITION = /^\$\{lower\(self\.([a-z_]+)\) == "([^"\\$%]*)"\}$/;
/** Parts of a template: an escape, an expression, or text up to what may be one. */
const PARTS = /\$\$\{|%%\{|\$\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\}|[$%]|[^$%]+/g;

/** A value with every template in it evaluated, keys too, as Terraform reads a configuration in JSON. */
export function resolve(value: unknown, lookup: Lookup): unknown {
  if (typeof value === "string") return resolveText(value, lookup);
  if (Array.isArray(value)) return value.map((each) => resolve(each, lookup));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [String(resolveText(key, lookup)), resolve(each, lookup)]),
  );
}

/** The addresses that a value refers to. */
export function addressesIn(value: unknown): string[] {
  const found: string[] = [];
  resolve(value, (address) => {
    found.push(address);
    return "";
  });
  return [...new Set(found)];
}

/** Whether a postcondition holds. @throws RangeError for a form that no stack writes. */
export function isMet(condition: string, self: Readonly<Record<string, unknown>>): boolean {
  const [, attribute = "", expected] = CONDITION.exec(condition) ?? [];
  if (expected === undefined) throw new RangeError(`${condition}: a condition of this form is not known here`);
  return String(self[attribute]).toLowerCase() === expected;
}

/** A text that is one expression has that expression's value, of whatever type; any other is a text. */
function resolveText(text: string, lookup: Lookup): unknown {
  const parts = text.match(PARTS) ?? [];
  const [first = ""] = parts;
  if (parts.length === 1 && first.startsWith("${")) return evaluate(first, lookup);
  return parts.map((part) => partOf(part, lookup)).join("");
}

function partOf(part: string, lookup: Lookup): string {
  if (part === "$${" || part === "%%{") return part.slice(1);
  return part.startsWith("${") ? String(evaluate(part, lookup)) : part;
}

function evaluate(template: string, lookup: Lookup): unknown {
  const expression = template.slice(2, -1).trim();
  if (expression.startsWith('"')) return JSON.parse(expression);
  const [, address, attribute] = REFERENCE.exec(expression) ?? [];
  if (address !== undefined && attribute !== undefined) return lookup(address, attribute);
  throw new RangeError(`${template}: an expression of this form is not known here`);
}
