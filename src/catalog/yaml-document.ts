import { isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document, ParsedNode } from "yaml";
import type { z } from "zod";
import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic, Place } from "../diagnostics";
import { yamlSyntax } from "./errors";
import { issueDiagnostics } from "./zod-issues";

/** Keys and indexes from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** What reading a document gives: a value when it has no mistake, all mistakes otherwise. */
export interface ReadYaml<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML text into what a schema describes; every mistake is reported at once, with its place. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const document = parseDocument(text);
  if (document.errors.length > 0) return { diagnostics: syntaxErrors(file, text) };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, diagnostics: [] };
  const located = new LocatedYaml(file, text);
  const diagnostics = result.error.issues.flatMap((issue) => issueDiagnostics(issue, schema, located));
  return { diagnostics: [...diagnostics].sort(compareDiagnostics) };
}

function syntaxErrors(file: string, text: string): Diagnostic[] {
  const counter = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter: counter });
  return errors.map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return yamlSyntax({ file, line, column: col }, error.message.split("\n")[0] ?? error.code);
  });
}

/** A YAML text that can say where a path stands. Made only when somebody asks: parsing is the costly part. */
export class LocatedYaml {
  private readonly counter = new LineCounter();
  private readonly document: Document.Parsed<ParsedNode>;

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.counter });
  }

  /** The place of what a path leads to: its key where it has one, else the value; the nearest ancestor that exists. */
  placeOf(path: YamlPath): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const range = this.keyRange(path.slice(0, length)) ?? this.valueRange(path.slice(0, length));
      if (range) return this.placeOfRange(range);
    }
    return { file: this.file, line: 1, column: 1 };
  }

  /** The place of a value, or of its key when the value is empty. */
  placeOfValue(path: YamlPath): Place {
    const range = this.valueRange(path);
    return range ? this.placeOfRange(range) : this.placeOf(path);
  }

  /** The plain value that a path leads to. */
  valueAt(path: YamlPath): unknown {
    const node = path.length === 0 ? this.document.contents : (this.document.getIn(path, true) as ParsedNode | undefined);
    return node?.toJS(this.document) as unknown;
  }

  private valueRange(path: YamlPath): readonly [number, number] | undefined {
    const node = this.document.getIn(path, true) as ParsedNode | undefined;
    return node?.range ? [node.range[0], node.range[1]] : undefined;
  }

  private keyRange(path: YamlPath): readonly [number, number] | undefined {
    const parent: unknown = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const key = path.at(-1);
    const pair = parent.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === key);
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  }

  private placeOfRange([start, end]: readonly [number, number]): Place {
    const from = this.counter.linePos(start);
    const to = this.counter.linePos(end);
    return {
      file: this.file,
      line: from.line,
      column: from.col,
      ...(to.line === from.line && to.col > from.col ? { endColumn: to.col } : {}),
    };
  }
}
