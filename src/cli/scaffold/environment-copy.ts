import { isMap, isScalar, parseDocument } from "yaml";
import type { YAMLMap } from "yaml";
import { unreadableEnvironment } from "./errors";
import { FakeIds } from "./fake-ids";
import { yamlOf } from "./yaml-text";

/** What becomes another in the copy of an environment. */
export interface CopyChanges {
  /** The new id. */
  readonly id: string;
  /** The new title. */
  readonly name: string;
  /** The customer it belongs to. @defaultValue as it is */
  readonly tenant?: string;
  /** The ring. @defaultValue as it is */
  readonly ring?: string;
  /** Whether it goes to the same place: ids of tenants, subscriptions, users, folders. */
  readonly keepTarget: boolean;
  /** Whether it deviates likewise. */
  readonly keepDeviations: boolean;
}

/** A copy of an environment's file and what the user should know of it. */
export interface CopiedEnvironment {
  /** The copy. */
  readonly text: string;
  /** Paths of the ids that were replaced by some that nobody has. */
  readonly faked: readonly string[];
  /** Which deviations were left out: `overrides`, `filters`, `acknowledged`. */
  readonly leftOut: readonly string[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const UUIDS = [
  ["sentinel", "tenantId"],
  ["sentinel", "subscriptionId"],
  ["sentinel", "managingTenantId"],
  ["backend", "tenantId"],
  ["backend", "subscriptionId"],
] as const;
const SUMO_IDS = [
  ["sumologic", "userId"],
  ["sumologic", "folderId"],
] as const;
const DEVIATIONS = ["overrides", "filters", "acknowledged"] as const;

/**
 * Copies an environment's file, comments and all: only what must differ is replaced, in its place.
 * @throws UsageError when the file is not a mapping of YAML.
 */
export function copyEnvironment(file: string, text: string, changes: CopyChanges): CopiedEnvironment {
  const document = parseDocument(text);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) throw unreadableEnvironment(file);
  if (contents.flow) {
    contents.flow = false;
    return copyEnvironment(file, String(document), changes);
  }
  const { id, name, tenant, ring } = changes;
  const plain = [
    ["id", id],
    ["name", name],
    ["tenant", tenant],
    ["ring", ring],
  ] as const;
  const fakes = changes.keepTarget ? [] : fakeIds(contents, id);
  const leftOut = changes.keepDeviations ? [] : DEVIATIONS.filter((key) => contents.has(key));
  const edits = [
    ...plain.flatMap(([key, value]) => (value === undefined ? [] : replacement(contents, [key], yamlOf(value)))),
    ...fakes.map(({ edit }) => edit),
    ...leftOut.map((key) => removal(contents, key, text)),
  ];
  return { text: `${applied(text, edits).trimEnd()}\n`, faked: fakes.map(({ path }) => path), leftOut };
}

function fakeIds(contents: YAMLMap, id: string): { readonly path: string; readonly edit: Edit }[] {
  const ids = new FakeIds(id);
  const fakes = [
    ...UUIDS.map((path) => ({ path, fake: (original: string) => ids.uuid(original) })),
    // In quotes: hexadecimal digits may look like a number.
    ...SUMO_IDS.map((path) => ({ path, fake: (original: string) => `"${ids.hex(original)}"` })),
  ];
  return fakes.flatMap(({ path, fake }) =>
    replacement(contents, path, fake(String(contents.getIn(path)))).map((edit) => ({ path: path.join("."), edit })),
  );
}

/** Puts a text in the place of a value; nothing when there is no such value. */
function replacement(contents: YAMLMap, path: readonly string[], text: string): Edit[] {
  const node = contents.getIn(path, true);
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  return [{ from, to, text }];
}

/** Takes a key out of a mapping: with the comment lines above it, up to those of the next key. */
function removal(contents: YAMLMap, key: string, text: string): Edit {
  const starts = contents.items.map((pair) => commentStart(text, offsetOf(pair.key)));
  const index = contents.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  return { from: starts[index] ?? text.length, to: starts[index + 1] ?? text.length, text: "" };
}

function offsetOf(node: unknown): number {
  return isScalar(node) && node.range ? node.range[0] : 0;
}

/** Where the comment lines begin that stand directly above an offset's line. */
function commentStart(text: string, offset: number): number {
  let start = text.lastIndexOf("\n", offset - 1) + 1;
  while (start > 0) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (!text.slice(before, start).trimStart().startsWith("#")) break;
    start = before;
  }
  return start;
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: replaced }) => all.slice(0, from) + replaced + all.slice(to), text);
}
