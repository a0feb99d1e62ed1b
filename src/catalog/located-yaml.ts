import { isMap, isScalar } from "yaml";
import type { Document, Pair, ParsedNode } from "yaml";
import { SourceText } from "../diagnostics";
import type { Place } from "../diagnostics";

/** Keys and indexes from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** A YAML document that can say where a path stands. */
export class LocatedYaml {
  private readonly source: SourceText;

  constructor(
    /** Path relative to the project's root. */
    readonly file: string,
    text: string,
    private readonly document: Document.Parsed,
  ) {
    this.source = new SourceText(file, text);
  }

  /** The place of what a path leads to: its key where it has one, else the value; the nearest ancestor that exists. */
  placeOf(path: YamlPath): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const range = this.keyRange(path.slice(0, length)) ?? this.valueRange(path.slice(0, length));
      if (range) return this.placeBetween(...range);
    }
    return { file: this.file, line: 1, column: 1 };
  }

  /** The place of a value, or of its key when the value is empty. */
  placeOfValue(path: YamlPath): Place {
    const range = path.length === 0 ? undefined : this.valueRange(path);
    return range && range[1] > range[0] ? this.placeBetween(...range) : this.placeOf(path);
  }

  /** The place between two offsets of the text. */
  placeBetween(start: number, end: number): Place {
    const from = this.source.positionAt(start);
    const to = this.source.positionAt(end);
    const endColumn = to.line === from.line ? to.column : this.source.lineText(from.line).length + 1;
    return { file: this.file, ...from, ...(endColumn > from.column ? { endColumn } : {}) };
  }

  /** A value as it is written in the file, without its quotes' meaning: `1.0`, not 1. */
  textAt(path: YamlPath): string | undefined {
    const range = this.valueRange(path);
    return range && this.source.text.slice(...range);
  }

  private valueRange(path: YamlPath): [number, number] | undefined {
    const node = this.nodeAt(path);
    return node?.range ? [node.range[0], node.range[1]] : undefined;
  }

  private keyRange(path: YamlPath): [number, number] | undefined {
    const pair = pairOf(this.nodeAt(path.slice(0, -1)), path.at(-1));
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  }

  private nodeAt(path: YamlPath): ParsedNode | undefined {
    let node: unknown = this.document.contents ?? undefined;
    for (const step of path) node = isMap(node) ? pairOf(node, step)?.value : itemOf(node, step);
    return (node ?? undefined) as ParsedNode | undefined;
  }
}

/** The last pair of a key, for it is the one that counts; a key of a spec is looked for in the provider's form too. */
function pairOf(node: unknown, key: string | number | undefined): Pair | undefined {
  if (!isMap(node) || key === undefined) return undefined;
  const named = (name: string): Pair | undefined =>
    node.items.findLast((each) => isScalar(each.key) && String(each.key.value) === name);
  return named(String(key)) ?? named(String(key).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function itemOf(node: unknown, index: string | number): unknown {
  const items = (node as { items?: readonly unknown[] } | undefined)?.items;
  return typeof index === "number" ? items?.[index] : undefined;
}
