import { scanCode, unquoted } from "../../languages";
import type { Token } from "../../languages";
import type { CheckedText } from "../subject";

/** A text in a query that its records must hold. */
export interface Literal {
  /** What it says. */
  readonly value: string;
  /** Whether it is a regular expression. */
  readonly isRegex: boolean;
  /** The brackets it stands in, a number of its own each. */
  readonly brackets: number;
}

/** What a query asks for by literals. */
export interface AskedFor {
  /** The texts that it asks for; not those that it rules out. */
  readonly literals: readonly Literal[];
  /** Names of lists that it asks for, so that what it looks for does not stand in it. */
  readonly lists: readonly string[];
}

interface Found extends Literal {
  readonly negated: boolean;
  readonly list: boolean;
  readonly owner: string | undefined;
}

interface Frame {
  readonly id: number;
  readonly base: boolean;
  pending: boolean;
}

const NOTHING: ReadonlySet<string> = new Set(["and", "or", "|", "||", ";", ",", "&"]);

/** The texts and lists that a query asks for. */
export function askedFor({ language, text }: Pick<CheckedText, "language" | "text">): AskedFor {
  const reader = new Polarity(scanCode(language, text), language);
  const wanted = reader.found.filter(({ negated, owner }) => negated === !reader.isWanted(owner));
  return {
    literals: wanted.filter((each) => !each.list),
    lists: wanted.filter((each) => each.list).map((each) => each.value.toLowerCase()),
  };
}

/** Walks a query word by word and keeps track of what is ruled out: behind `not`, `!`, `<>`, and in their brackets. */
class Polarity {
  readonly found: Found[] = [];
  /** How names that `let` gives are used: wanted, ruled out. */
  private readonly uses = new Map<string, { wanted: boolean; ruledOut: boolean }>();
  private readonly frames: Frame[] = [{ id: 0, base: false, pending: false }];
  private last = 0;
  private owner: string | undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly language: CheckedText["language"],
  ) {
    tokens.forEach((token, index) => {
      this.see(token, index);
    });
  }

  /** Whether a query asks for what a name of `let` stands for; it does when it only rules it out nowhere. */
  isWanted(owner: string | undefined): boolean {
    const use = owner === undefined ? undefined : this.uses.get(owner);
    return use === undefined || use.wanted || !use.ruledOut;
  }

  private see(token: Token, index: number): void {
    const word = token.text.toLowerCase();
    if (token.kind === "string" || token.kind === "regex") this.add(token, index);
    else if (token.kind === "word") this.seeWord(token, word, index);
    if (token.text === ";") this.owner = undefined;
    if (NOTHING.has(word)) this.frame.pending = false;
    else if (word === "!" || word === "not" || (word === ">" && this.before(index) === "<")) this.frame.pending = true;
    else if ("([{".includes(token.text)) this.frames.push({ id: ++this.last, base: this.negated, pending: false });
    else if (")]}".includes(token.text) && this.frames.length > 1) this.frames.pop();
  }

  private seeWord(token: Token, word: string, index: number): void {
    if (this.language !== "kql") return;
    if (this.before(index) === "let") {
      this.owner = token.text;
      this.uses.set(token.text, { wanted: false, ruledOut: false });
      return;
    }
    const use = this.uses.get(token.text);
    if (use) use[this.negated ? "ruledOut" : "wanted"] = true;
    if (word === "externaldata") this.found.push(this.mark(word, true, false));
  }

  private add(token: Token, index: number): void {
    const isRegex = token.kind === "regex" || /^(?:rlike|regex)$/.test(this.before(index));
    const value = token.kind === "regex" ? token.text.slice(1, -1) : (unquoted(this.language, token.text) ?? "");
    this.found.push(this.mark(value, this.isList(index), isRegex));
  }

  private mark(value: string, list: boolean, isRegex: boolean): Found {
    return { value, isRegex, list, brackets: this.frame.id, negated: this.negated, owner: this.owner };
  }

  private isList(index: number): boolean {
    const opener = this.tokens[index - 2]?.text ?? "";
    return /^_GetWatchlist$/i.test(opener) || (opener === "listMatches" && this.before(index) === ",");
  }

  private before(index: number): string {
    return this.tokens[index - 1]?.text.toLowerCase() ?? "";
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] ?? { id: 0, base: false, pending: false };
  }

  private get negated(): boolean {
    return this.frame.base !== this.frame.pending;
  }
}
