const MOST = 400;
/** What stands for more than one character. */
const CLASSES = "dDwWsSbBAzZGpPnrt";

/** One part of a pattern: the texts that it can be, or `undefined` when those cannot be told. */
type Atom = readonly string[] | undefined;

/**
 * The texts that certainly stand in what a regular expression finds, one of several where it offers a choice:
 * `(curl|wget)[.]exe$` gives `curl.exe` and `wget.exe`. What repeats, is optional or stands for any character ends a text.
 */
export function wordsOfRegex(pattern: string): string[] {
  return new Reader(pattern).read().words;
}

/** Reads a pattern up to its end, or up to the bracket that closes a group. */
class Reader {
  private at = 0;
  private run: string[][] = [];
  private readonly words: string[] = [];
  private readonly branches: string[][] = [];
  private isPlain = true;

  constructor(private readonly pattern: string) {}

  /** The texts found, and what the whole can be when it consists of texts alone. */
  read(): { readonly words: string[]; readonly whole: Atom } {
    while (this.at < this.pattern.length) this.step();
    this.endBranch();
    const whole = this.isPlain && this.branches.length > 0 ? this.branches.flat() : undefined;
    return { words: this.words, whole: whole && whole.length <= MOST ? whole : undefined };
  }

  private step(): void {
    const character = this.pattern.charAt(this.at);
    if (character === "|") {
      this.at++;
      this.endBranch();
    } else if (character === "^" || character === "$") {
      this.at++;
      this.flush();
    } else this.take(this.atom(character));
  }

  /** Adds an atom to the run, unless something behind it lets it repeat or be left out. */
  private take(atom: Atom | "nothing"): void {
    const repeats = /^(?:[*+?]|\{\d)/.test(this.pattern.slice(this.at));
    if (repeats) this.at += /^(?:[*+?]|\{[\d,]*\})[+?]?/.exec(this.pattern.slice(this.at))?.[0].length ?? 1;
    if (atom === "nothing") return;
    if (atom === undefined || repeats) this.flush(false);
    else this.run.push([...atom]);
  }

  private atom(character: string): Atom | "nothing" {
    if (character === "\\") return this.escape();
    if (character === "[") return this.characterClass();
    if (character === "(") return this.group();
    const before = this.pattern.charAt(this.at - 1);
    const after = this.pattern.charAt(++this.at);
    // Many write an address with bare dots.
    if (character === "." && !(/[\w)\]]/.test(before) && /[\w(]/.test(after))) return undefined;
    return [character];
  }

  private escape(): Atom {
    const escaped = this.pattern.charAt(this.at + 1);
    this.at += 2;
    return CLASSES.includes(escaped) ? undefined : [escaped];
  }

  private characterClass(): Atom {
    const found = /^\[(?:\\.|[^\]\\])+\]/.exec(this.pattern.slice(this.at))?.[0] ?? "[";
    this.at += found.length;
    const single = /^\[(?:\\([^\w])|([^\\^]))\]$/.exec(found);
    return single ? [single[1] ?? single[2] ?? ""] : undefined;
  }

  private group(): Atom | "nothing" {
    const end = closingBracket(this.pattern, this.at);
    const inside = this.pattern.slice(this.at + 1, end);
    this.at = end + 1;
    if (/^\?[a-z-]+$/.test(inside)) return "nothing";
    const kind = /^\?(?::|P?<\w+>)/.exec(inside)?.[0] ?? "";
    // What must not stand there, or stands beside it.
    if (kind === "" && inside.startsWith("?")) return undefined;
    const { words, whole } = new Reader(inside.slice(kind.length)).read();
    if (whole === undefined && !/^(?:[*?]|\{0)/.test(this.pattern.slice(this.at))) this.words.push(...words);
    return whole;
  }

  private endBranch(): void {
    const all = product(this.run);
    if (all === undefined) this.isPlain = false;
    else this.branches.push(all);
    this.flush(this.isPlain);
  }

  private flush(isPlain = false): void {
    this.isPlain &&= isPlain;
    this.words.push(...(product(this.run) ?? []).filter((each) => each !== ""));
    this.run = [];
  }
}

function closingBracket(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "\\") at++;
    else if (character === "[") at += (/^\[(?:\\.|[^\]\\])+\]/.exec(pattern.slice(at))?.[0].length ?? 1) - 1;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at;
  }
  return pattern.length;
}

function product(run: readonly (readonly string[])[]): string[] | undefined {
  let all = [""];
  for (const choices of run) {
    if (all.length * choices.length > MOST) return undefined;
    all = all.flatMap((each) => choices.map((choice) => each + choice));
  }
  return all;
}
