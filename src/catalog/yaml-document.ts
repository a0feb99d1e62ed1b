import { parseDocument, Scalar, visit } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { notAMapping, tooManyAliases, unknownAlias } from "./errors";
import { LocatedYaml } from "./located-yaml";
import { quickRead } from "./quick-read";
import { isMapping } from "./schema";
import { keysAt, requiredKeys } from "./schema-lookup";
import { unfaithfulValues } from "./texts";
import { structureIsLost, syntaxDiagnostics } from "./yaml-syntax";
import { schemaDiagnostics } from "./zod-issues";

/** What reading a document gives. */
export interface ReadYaml<T> {
  /** What the schema makes of it; absent when it has a mistake. */
  readonly value?: T;
  /** The plain values of the file, whatever their mistakes; absent when its structure cannot be made out. */
  readonly raw?: Readonly<Record<string, unknown>>;
  /** Says where things stand. */
  readonly located: LocatedYaml;
  /** What is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

// Warnings are diagnostics, not lines on the console; a message of ours needs no excerpt in it.
const OPTIONS = { prettyErrors: false, logLevel: "error" } as const;

/** A YAML text as plain values, before any schema. */
export interface ParsedYaml {
  /** The plain values; absent when its structure cannot be made out. */
  readonly raw?: unknown;
  /** Whether nothing can be said about its values. */
  readonly isLost: boolean;
  /** Says where things stand. */
  readonly located: LocatedYaml;
  /** What is wrong with it as YAML. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A YAML text that can say where a path stands. */
export function locateYaml(file: string, text: string): LocatedYaml {
  return new LocatedYaml(file, text, () => parseDocument(text, OPTIONS));
}

/** Parses a YAML text into plain values. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const document = parseDocument(text, OPTIONS);
  const located = new LocatedYaml(file, text, () => document);
  const syntax = syntaxDiagnostics(document, text, located);
  if (structureIsLost(document)) return { isLost: true, located, diagnostics: syntax };
  const plain = plainValues(document, located);
  const diagnostics = [...syntax, ...plain.diagnostics, ...unfaithfulValues(text, plain.raw, located)];
  return { raw: plain.raw, isLost: false, located, diagnostics };
}

/**
 * Reads a YAML text into what a schema describes; every mistake is reported at once, with its place.
 * @param parse Gives the plain values, perhaps those of an earlier run.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, parse = parseYaml): ReadYaml<T> {
  const parsed = parse(file, text);
  const { located } = parsed;
  if (parsed.isLost) return { located, diagnostics: parsed.diagnostics };
  const raw = isMapping(parsed.raw) ? parsed.raw : undefined;
  const { value, diagnostics } = checked(schema, parsed.raw, located);
  return { value, raw, located, diagnostics: [...parsed.diagnostics, ...diagnostics].sort(compareDiagnostics) };
}

/** The plain values of a document. An unknown alias is most often a text that begins with a star. */
function plainValues(document: Document.Parsed, located: LocatedYaml): { raw: unknown; diagnostics: Diagnostic[] } {
  try {
    return { raw: document.toJS() as unknown, diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    const diagnostics: Diagnostic[] = [];
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document)) return undefined;
        const [start, end] = alias.range ?? [0, 0];
        diagnostics.push(unknownAlias(located.placeBetween(start, end), alias.source));
        return new Scalar(`*${alias.source}`);
      },
    });
    if (diagnostics.length === 0) return { raw: undefined, diagnostics: [tooManyAliases(located.file)] };
    return { raw: document.toJS() as unknown, diagnostics };
  }
}

function checked<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  located: LocatedYaml,
): Pick<ReadYaml<T>, "value" | "diagnostics"> {
  const quick = quickRead(schema, raw);
  if (quick !== undefined) return { value: quick, diagnostics: [] };
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  if (!isMapping(raw)) return { diagnostics: [notAMapping(located.file, raw, wantedKeys(schema))] };
  return { diagnostics: schemaDiagnostics(result.error.issues, { schema, raw, located }) };
}

/** What to write into a file that holds nothing: what it must have, or else something of what it may have. */
function wantedKeys(schema: z.ZodType): readonly string[] {
  const required = requiredKeys(schema);
  return required.length > 0 ? required : [`one of ${keysAt(schema, undefined, []).join(", ")}`];
}
