import { isMap, isScalar } from "yaml";
import type { Document, Pair, ParsedNode } from "yaml";
import { placeBetween, SourceText } from "../diagnostics";
import type { Place } from "../diagnostics";

/** Keys and indexes from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** A YAML document that can say where a path stands. */
export class LocatedYaml {
  private readonly source: SourceText;
  private parsed: Document.Parsed | undefined;

  constructor(
    /** Path relative to the project's root. */
    readonly file: string,
    text: string,
    /** Parses the text, when somebody asks where something stands. */
    private readonly parse: () => Document.Parsed,
  ) {
    this.source = new SourceText(file, text);
  }

  private get document(): Document.Parsed {
    return (this.parsed ??= this.parse());
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
    return placeBetween(this.source, { start, end });
  }

  /**
   * The place of characters of a text that is a value: to the character where the file holds the text as it is (a
   * literal block, a plain or quoted word on one line), else the whole value. The text is the value without the white
   * space around it.
   */
  placeWithin(path: YamlPath, span: { readonly start: number; readonly end: number }): Place {
    const node = this.nodeAt(path);
    const range = node?.range;
    if (!range || !isScalar(node) || typeof node.value !== "string") return this.placeOf(path);
    const blanks = node.value.length - node.value.trimStart().length;
    const [start, end] = [span.start + blanks, span.end + blanks];
    if (node.type === "BLOCK_LITERAL") return this.placeInBlock(range[0], node.value, start, end);
    const written = this.source.text.slice(range[0], range[1]);
    const at = written.indexOf(node.value);
    if (at < 0) return this.placeOfValue(path);
    return this.placeBetween(range[0] + at + start, range[0] + at + end);
  }

  /** Lines of a block stand below its header, each behind the same indent. */
  private placeInBlock(header: number, value: string, start: number, end: number): Place {
    const inside = new SourceText(this.file, value);
    const from = inside.positionAt(start);
    const to = inside.positionAt(end);
    const line = this.source.positionAt(header).line + from.line;
    const indent = this.source.lineText(line).length - inside.lineText(from.line).length;
    const endColumn = to.line === from.line ? to.column : inside.lineText(from.line).length + 1;
    const column = from.column + indent;
    return { file: this.file, line, column, ...(endColumn + indent > column ? { endColumn: endColumn + indent } : {}) };
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
