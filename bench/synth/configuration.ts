/** A configuration as JSON holds it. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How siemform names the data source that proves whose credential is in use: see stacks/identity-proof.ts. */
const PROOF = /^data\.[a-z_]+\.identity$/;

/**
 * A configuration without what siemform adds to the resources or CDKTF notes about itself, with sorted keys:
 * - every `//`: CDKTF's paths and versions, siemform's notes;
 * - `terraform.backend` and `terraform.required_version`: where the state is kept;
 * - the data source `identity` and the `depends_on` that name it: the proof of whose credential is in use.
 *
 * Everything else must be the same: providers, the resources' types, names and every argument.
 */
export function normalized(configuration: unknown): Json {
  const { terraform, data, ...rest } = withoutNotes(configuration as Json) as Record<string, Json>;
  const kept = { ...rest, terraform: without(terraform, "backend", "required_version"), data: withoutProof(data) };
  return sorted(kept);
}

function withoutNotes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "//");
  return Object.fromEntries(
    entries.flatMap(([key, each]) => {
      const plain = key === "depends_on" ? dependencies(each) : withoutNotes(each);
      return key === "depends_on" && Array.isArray(plain) && plain.length === 0 ? [] : [[key, plain]];
    }),
  );
}

function dependencies(names: Json): Json {
  return Array.isArray(names) ? names.filter((each) => !PROOF.test(String(each))) : names;
}

function withoutProof(data: Json | undefined): Json {
  if (!isRecord(data)) return {};
  const kept = Object.entries(data).map(([type, named]): [string, Json] => [type, without(named, "identity")]);
  return Object.fromEntries(kept.filter(([, named]) => Object.keys(named as object).length > 0));
}

function without(value: Json | undefined, ...keys: string[]): Json {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ABSENT = "(absent)";

/** Where two normalized configurations differ, as paths and both values; at most ten. */
export function differences(ours: Json, bare: Json, path = ""): string[] {
  if (isRecord(ours) && isRecord(bare)) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(bare)])];
    return keys.flatMap((key) => differences(ours[key] ?? ABSENT, bare[key] ?? ABSENT, `${path}/${key}`)).slice(0, 10);
  }
  const [mine, theirs] = [JSON.stringify(ours), JSON.stringify(bare)];
  return mine === theirs ? [] : [`${path}: siemform ${mine.slice(0, 200)}, bindings ${theirs.slice(0, 200)}`];
}
