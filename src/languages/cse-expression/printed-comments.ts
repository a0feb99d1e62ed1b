import type { CseComment, CseNode, CseTree } from "./tree";
import { childrenOf } from "./walk";

/** A line break whose indentation is not known yet: no text of an expression holds this character. */
export const LINE = "\u0001";

/** Where the comments of a tree go when it is printed: each before or behind a token that is printed. */
export class PrintedComments {
  private readonly leads = new Map<number, CseComment[]>();
  private readonly trails = new Map<number, CseComment[]>();
  private readonly first: number;

  /** @param tree The tree that is printed. */
  constructor({ stages, condition, comments }: CseTree) {
    this.first = stages[0]?.start ?? condition.start;
    if (comments.length === 0) return;
    const places = new Places();
    for (const stage of stages) {
      places.starts.add(stage.start);
      for (const each of [stage.field, ...stage.paths, ...stage.aliases]) places.addToken(each.start, each.end);
    }
    places.add(condition);
    for (const comment of comments) this.place(comment, places);
  }

  /** What stands before the token that starts at an offset. */
  lead(start: number): string {
    const comments = this.leads.get(start) ?? [];
    return comments.map((each) => each.text + (each.ownLine && start === this.first ? "\n" : " ")).join("");
  }

  /** What stands behind the token that ends at an offset. */
  trail(end: number): string {
    const comments = this.trails.get(end) ?? [];
    return comments.map((each) => (each.ownLine ? LINE + each.text + LINE : ` ${each.text}`)).join("");
  }

  /** A comment beside a word that has no place of its own goes behind the last token that has one. */
  private place(comment: CseComment, { starts, ends }: Places): void {
    const { side, anchor, start, end } = comment;
    if (side === "before" && starts.has(anchor)) add(this.leads, anchor, comment);
    else if (side === "after" && ends.has(anchor)) add(this.trails, anchor, comment);
    else {
      const before = Math.max(-1, ...[...ends].filter((each) => each <= start));
      if (before >= 0) add(this.trails, before, comment);
      else add(this.leads, Math.min(...[...starts].filter((each) => each >= end)), comment);
    }
  }
}

function add(map: Map<number, CseComment[]>, at: number, comment: CseComment): void {
  map.set(at, [...(map.get(at) ?? []), comment]);
}

/** Where printed tokens start and end. */
class Places {
  readonly starts = new Set<number>();
  readonly ends = new Set<number>();

  addToken(start: number, end: number): void {
    this.starts.add(start);
    this.ends.add(end);
  }

  add(node: CseNode): void {
    const parts = [...childrenOf(node), ...(node.kind === "pattern" && node.escape ? [node.escape] : [])];
    if (parts.length === 0 || node.kind === "group" || node.kind === "list") this.addToken(node.start, node.end);
    else if (node.kind === "not" || node.kind === "negative") this.starts.add(node.start);
    else if (node.kind === "index" || node.kind === "member" || node.kind === "is") this.ends.add(node.end);
    if (node.kind === "call") {
      this.addToken(node.start, node.start + node.name.length);
      this.ends.add(node.end);
    }
    for (const part of parts) this.add(part);
  }
}
