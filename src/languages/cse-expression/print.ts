import { LINE, PrintedComments } from "./printed-comments";
import type { CseJsonStage, CseList, CseLogical, CseNode, CsePattern, CseText, CseTree } from "./tree";

/** No line is longer, where a break is possible. */
const WIDTH = 120;
const STEP = 2;

/** A tree as text: long chains broken over lines, every comment beside what it belongs to. */
export function printCse(tree: CseTree): string {
  return laidOut(new Printer(new PrintedComments(tree)).expression(tree), 0);
}

/** Prints the parts of a tree; `indent` is that of its line, `column` where it starts. */
class Printer {
  constructor(private readonly comments: PrintedComments) {}

  expression({ stages, hasWhere, condition }: CseTree): string {
    const lines = stages.map((stage, index) => `${index === 0 ? "" : "| "}${this.stage(stage)}`);
    const lead = stages.length > 0 ? (hasWhere ? "| where " : "| ") : hasWhere ? "where " : "";
    return [...lines, lead + this.node(condition, 0, lead.length)].join("\n");
  }

  private stage({ start, field, paths, aliases }: CseJsonStage): string {
    const names = aliases.map((each) => this.flat(each)).join(", ");
    const keys = paths.map((each) => this.flat(each)).join(", ");
    return `${this.comments.lead(start)}json field=${this.flat(field)} ${keys} as ${names}`;
  }

  private node(node: CseNode, indent: number, column: number): string {
    const flat = this.flat(node);
    if (!/[\n\u0001]/.test(flat) && column + flat.length <= WIDTH) return flat;
    switch (node.kind) {
      case "logical":
        return this.chain(node, indent, column);
      case "group":
        return this.brackets(node, indent, column);
      case "not":
        return `${this.comments.lead(node.start)}NOT ${this.node(node.operand, indent, column + 4)}`;
      case "in": {
        const head = `${this.flat(node.left)}${node.negated ? " NOT" : ""} IN `;
        return head + this.listOverLines(node.list, indent);
      }
      default:
        return flat;
    }
  }

  private chain({ operator, terms }: CseLogical, indent: number, column: number): string {
    const word = operator.toUpperCase();
    return terms
      .map((term, index) => {
        const inner = term.kind === "logical" ? indent + STEP : indent;
        if (index === 0) return laidOut(this.node(term, inner, column), inner);
        return laidOut(`${word} ${this.node(term, inner, indent + word.length + 1)}`, inner);
      })
      .join(`\n${pad(indent)}`);
  }

  private brackets({ start, end, inner }: Extract<CseNode, { kind: "group" }>, indent: number, column: number): string {
    const open = `${this.comments.lead(start)}(`;
    const close = `)${this.comments.trail(end)}`;
    if (inner.kind !== "logical") return `${open}${this.node(inner, indent, column + 1)}${close}`;
    const body = this.node(inner, indent + STEP, indent + STEP);
    return `${open}\n${pad(indent + STEP)}${body}\n${pad(indent)}${close}`;
  }

  /** A list filled line by line. */
  private listOverLines({ start, end, items }: CseList, indent: number): string {
    const lines: string[] = [];
    items.forEach((item, index) => {
      const text = this.flat(item) + (index === items.length - 1 ? "" : ",");
      const last = lines.at(-1);
      if (last !== undefined && indent + STEP + last.length + 1 + text.length <= WIDTH)
        lines[lines.length - 1] = `${last} ${text}`;
      else lines.push(text);
    });
    const inside = lines.map((line) => `\n${pad(indent + STEP)}${line}`).join("");
    return `${this.comments.lead(start)}(${inside}\n${pad(indent)})${this.comments.trail(end)}`;
  }

  /** A node in one line, unless a comment brings its own. */
  private flat(node: CseNode): string {
    const { start, end } = node;
    switch (node.kind) {
      case "call":
        return `${this.token(node.name, start, start + node.name.length)}(${this.row(node.arguments)})${this.comments.trail(end)}`;
      case "index":
        return `${this.flat(node.of)}[${this.flat(node.key)}]${this.comments.trail(end)}`;
      case "member":
        return `${this.flat(node.of)}.${node.name}${this.comments.trail(end)}`;
      case "group":
        return `${this.comments.lead(start)}(${this.flat(node.inner)})${this.comments.trail(end)}`;
      case "list": {
        const [open, close] = node.brackets === "round" ? "()" : "[]";
        return `${this.comments.lead(start)}${open}${this.row(node.items)}${close}${this.comments.trail(end)}`;
      }
      case "negative":
        return `${this.comments.lead(start)}-${this.flat(node.operand)}`;
      case "not":
        return `${this.comments.lead(start)}NOT ${this.flat(node.operand)}`;
      case "logical":
        return node.terms
          .map((each) => this.flat(each))
          .reduce((left, right) => `${spaced(left)}${node.operator.toUpperCase()} ${right}`);
      default:
        return this.comparison(node) ?? this.token(leafText(node), start, end);
    }
  }

  /** A comparison of any kind; `undefined` for what is none. */
  private comparison(node: CseNode): string | undefined {
    switch (node.kind) {
      case "arithmetic":
      case "comparison":
        return `${this.flat(node.left)} ${node.operator} ${this.flat(node.right)}`;
      case "pattern":
        return this.pattern(node);
      case "in":
        return `${this.flat(node.left)}${node.negated ? " NOT" : ""} IN ${this.flat(node.list)}`;
      case "between":
        return `${this.flat(node.left)} BETWEEN ${spaced(this.flat(node.low))}AND ${this.flat(node.high)}`;
      case "is":
        return `${this.flat(node.left)} IS ${node.negated ? "NOT " : ""}${node.what.toUpperCase()}${this.comments.trail(node.end)}`;
      default:
        return undefined;
    }
  }

  private pattern({ operator, negated, left, right, escape }: CsePattern): string {
    const word = `${negated ? "NOT " : ""}${operator.toUpperCase()}`;
    return `${this.flat(left)} ${word} ${this.flat(right)}${escape ? ` ESCAPE ${this.flat(escape)}` : ""}`;
  }

  private row(nodes: readonly CseNode[]): string {
    return nodes.map((each) => this.flat(each)).join(", ");
  }

  private token(text: string, start: number, end: number): string {
    return this.comments.lead(start) + text + this.comments.trail(end);
  }
}

function leafText(node: CseNode): string {
  switch (node.kind) {
    case "text":
      return quotedText(node);
    case "number":
      return node.text;
    case "boolean":
      return String(node.value);
    case "null":
      return "null";
    case "regex":
      return `/${node.pattern}/`;
    case "name":
      return node.name;
    default:
      return "";
  }
}

function quotedText({ quote, value }: CseText): string {
  return quote === '"' ? `"${value.replaceAll('"', '\\"')}"` : `'${value}'`;
}

/** A text with room behind it: a line break of its own is enough. */
function spaced(text: string): string {
  return text.endsWith(LINE) ? text : `${text} `;
}

/** A text with the lines that comments have to themselves, the last of which needs no break behind it. */
function laidOut(text: string, indent: number): string {
  return text.replace(/\u0001+$/, "").replace(/\u0001+/g, `\n${pad(indent)}`);
}

function pad(indent: number): string {
  return " ".repeat(indent);
}
