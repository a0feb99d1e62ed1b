import type { z } from "zod";
import { isMapping } from "./schema";

/** Stands for a value that a schema refuses. */
const REFUSED = Symbol("refused");

/** Gives what a schema makes of a value, or `REFUSED`. */
type Read = (value: unknown) => unknown;

const readers = new WeakMap<z.ZodType, Read>();

/**
 * What a schema makes of a value without a mistake; `undefined` when there is one, which the schema itself explains.
 * It visits the keys that are there, where zod visits those that might be: a tenth of the parser's time, not a fifth.
 */
export function quickRead<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  let read = readers.get(schema);
  if (!read) readers.set(schema, (read = readerOf(schema)));
  const result = read(value);
  return result === REFUSED ? undefined : (result as T);
}

function readerOf(schema: z.core.$ZodType): Read {
  const { def, traits } = (schema as z.core.$ZodTypes)._zod;
  const plain = traits.has("$ZodCheck") ? undefined : plainReader(def);
  if (!plain) return (value) => outcome(schema._zod.run({ value, issues: [] }, { async: false }));
  return def.checks && def.checks.length > 0 ? checkedReader(plain, def.checks) : plain;
}

/** Reads the types that files are made of; any other is left to zod. */
function plainReader(def: z.core.$ZodTypes["_zod"]["def"]): Read | undefined {
  switch (def.type) {
    case "string":
      return (value) => (typeof value === "string" ? value : REFUSED);
    case "boolean":
      return (value) => (typeof value === "boolean" ? value : REFUSED);
    case "enum":
      return wordReader(Object.values(def.entries));
    case "literal":
      return wordReader(def.values);
    case "optional":
      return readerOf(def.innerType);
    case "default":
      return readerOf(def.innerType);
    case "object":
      return def.catchall?._zod.def.type === "never" ? objectReader(def) : undefined;
    case "array":
      return arrayReader(readerOf(def.element));
    case "record":
      return recordReader(readerOf(def.keyType), readerOf(def.valueType));
    case "union":
      return "discriminator" in def
        ? taggedReader(def as z.core.$ZodDiscriminatedUnionDef)
        : anyReader(def.options.map(readerOf));
    case "pipe":
      return pipeReader(readerOf(def.in), readerOf(def.out));
    default:
      return undefined;
  }
}

function outcome(payload: z.core.ParsePayload | Promise<z.core.ParsePayload>): unknown {
  return payload instanceof Promise || payload.issues.length > 0 ? REFUSED : payload.value;
}

function wordReader(words: readonly unknown[]): Read {
  const known = new Set(words);
  return (value) => (known.has(value) ? value : REFUSED);
}

function checkedReader(read: Read, checks: readonly z.core.$ZodCheck[]): Read {
  return (value) => {
    const result = read(value);
    if (result === REFUSED) return REFUSED;
    const payload: z.core.ParsePayload = { value: result, issues: [] };
    for (const { _zod: check } of checks) {
      if (check.def.when?.(payload) ?? true) void check.check(payload as z.core.ParsePayload<never>);
    }
    return outcome(payload);
  };
}

function objectReader({ shape }: z.core.$ZodObjectDef): Read {
  const keys = Object.entries(shape).map(([key, each]) => ({
    key,
    read: readerOf(each),
    def: (each as z.core.$ZodTypes)._zod.def,
  }));
  return (value) => {
    if (!isMapping(value)) return REFUSED;
    const result: Record<string, unknown> = {};
    let unseen = Object.keys(value).length;
    for (const { key, read, def } of keys) {
      const found = value[key];
      if (found !== undefined) {
        const output = read(found);
        if (output === REFUSED) return REFUSED;
        result[key] = output;
        unseen -= 1;
      } else if (def.type === "default") result[key] = def.defaultValue;
      else if (def.type !== "optional") return REFUSED;
    }
    return unseen === 0 ? result : REFUSED;
  };
}

function arrayReader(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return REFUSED;
    const result: unknown[] = [];
    for (const each of value) {
      const output = read(each);
      if (output === REFUSED) return REFUSED;
      result.push(output);
    }
    return result;
  };
}

function recordReader(readKey: Read, readValue: Read): Read {
  return (value) => {
    if (!isMapping(value)) return REFUSED;
    const result: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      const output = readValue(each);
      if (output === REFUSED || readKey(key) !== key || key === "__proto__") return REFUSED;
      result[key] = output;
    }
    return result;
  };
}

function taggedReader({ options, discriminator }: z.core.$ZodDiscriminatedUnionDef): Read {
  const byWord = new Map<unknown, Read>();
  for (const option of options) {
    const read = readerOf(option);
    option._zod.propValues?.[discriminator]?.forEach((word) => byWord.set(word, read));
  }
  return (value) => {
    const read = isMapping(value) ? byWord.get(value[discriminator]) : undefined;
    return read ? read(value) : REFUSED;
  };
}

function anyReader(all: readonly Read[]): Read {
  return (value) => {
    for (const read of all) {
      const output = read(value);
      if (output !== REFUSED) return output;
    }
    return REFUSED;
  };
}

function pipeReader(first: Read, second: Read): Read {
  return (value) => {
    const output = first(value);
    return output === REFUSED ? REFUSED : second(output);
  };
}
