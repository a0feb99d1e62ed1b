import { parseDocument, stringify } from "yaml";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * A YAML file with a fragment laid over it: mappings merge, everything else is replaced. A mapping of another `type` or
 * `kind` replaces the one that is there. A list of rules merges: an entry with the id of a rule is laid over that rule,
 * one without an id over the first rule of its kind, one with another id over a copy of it, which is added; an empty
 * list replaces. A fragment that is no YAML by itself is put, as it stands, in the place of the keys that it begins.
 */
export function overlaid(base: string, fragment: string): string {
  const over = valueOf(fragment);
  if (over !== undefined) return print(merged(valueOf(base)?.value, over.value));
  const begun = [...fragment.matchAll(/^([\w-]+):/gm)].map((match) => match[1]);
  const rest = Object.entries(valueOf(base)?.value as Mapping).filter(([key]) => !begun.includes(key));
  return `${print(Object.fromEntries(rest))}${fragment}\n`;
}

/**
 * A playbook with a heading in the place of its title, with rows in the place of its own of the same names, or with
 * both; lines that are no rows stay behind the row above them, and a table's two first lines take the place of its. A
 * text with a title and a whole table, and any other text, is the playbook.
 */
export function overlaidPlaybook(base: string, fragment: string): string {
  const text = fragment.trimEnd();
  const [, title = "", rows = ""] = /^(#+ .*)?\n*(\|[^]*)?$/.exec(text) ?? [];
  if (title === "" && rows === "") return `${text}\n`;
  if (title !== "" && HEAD.test(rows)) return `${text}\n`;
  const titled = title === "" ? base : base.replace(/^# .*$/m, () => title);
  return rows === "" ? titled : withRows(titled, rows.split("\n"));
}

const HEAD = /^.*\n\|[-|]+\|$/m;

function withRows(base: string, lines: readonly string[]): string {
  const [head = "", delimiter = ""] = lines;
  const hasHead = HEAD.test(`${head}\n${delimiter}`);
  const under = hasHead ? base.replace(HEAD, () => `${head}\n${delimiter}`) : base;
  const rows = new Map<string, string>();
  let name = "";
  for (const line of hasHead ? lines.slice(2) : lines) {
    if (line.startsWith("|")) name = firstCell(line);
    const above = rows.get(name);
    rows.set(name, above === undefined ? line : `${above}\n${line}`);
  }
  const kept = under
    .trimEnd()
    .split("\n")
    .map((row) => {
      const over = row.startsWith("|") ? rows.get(firstCell(row)) : undefined;
      if (over !== undefined) rows.delete(firstCell(row));
      return over ?? row;
    });
  return [...kept, ...rows.values(), ""].join("\n");
}

function firstCell(row: string): string {
  return row.split("|")[1]?.trim() ?? "";
}

/** What a YAML text holds, or `undefined` when a parser complains about it. */
function valueOf(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length + document.warnings.length > 0) return undefined;
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function print(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

function merged(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) return isRules(base) ? mergedRules(base, over) : over;
  if (!isMapping(base) || !isMapping(over) || isOther(base, over, "type") || isOther(base, over, "kind")) return over;
  const both = Object.entries(over).map(([key, value]) => [key, key in base ? merged(base[key], value) : value]);
  return { ...base, ...(Object.fromEntries(both) as Mapping) };
}

function mergedRules(base: readonly Mapping[], over: readonly unknown[]): unknown[] {
  if (over.length === 0) return [];
  const rules: unknown[] = [...base];
  for (const each of over) {
    const { id, kind } = isMapping(each) ? each : {};
    const own = base.findIndex((rule) => (id === undefined ? rule["kind"] === kind : rule["id"] === id));
    if (own >= 0) rules[own] = merged(base[own], each);
    else {
      const like = base.find((rule) => rule["kind"] === kind);
      rules.push(merged(like, each));
    }
  }
  return rules;
}

function isRules(list: readonly unknown[]): list is readonly Mapping[] {
  return list.length > 0 && list.every((each) => isMapping(each) && "kind" in each);
}

function isOther(base: Mapping, over: Mapping, key: string): boolean {
  return key in base && key in over && base[key] !== over[key];
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
