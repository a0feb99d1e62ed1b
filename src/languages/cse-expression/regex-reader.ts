/** A piece of a regular expression, as far as the case of its letters goes. */
export type RegexPiece =
  /** One character out of several, or of one; `undefined` when it may be almost any. */
  | { readonly kind: "char"; readonly chars: readonly string[] | undefined; readonly optional: boolean }
  /** Something in brackets. */
  | { readonly kind: "group"; readonly alternatives: readonly RegexAlternative[]; readonly optional: boolean };

/** One of the alternatives that `|` parts. */
export interface RegexAlternative {
  /** Its pieces, in order. */
  readonly pieces: readonly RegexPiece[];
  /** Where it starts in the expression. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A regular expression that was read. */
export interface ReadRegex {
  /** Its alternatives. */
  readonly alternatives: readonly RegexAlternative[];
  /** Whether `(?i)` or its kin stands anywhere in it. */
  readonly ignoresCase: boolean;
  /** What is wrong with it, when it cannot be read: true of Java and of RE2 alike. */
  readonly fault?: string;
}

/** Reads what Java's and RE2's regular expressions share; of the rest only where it ends. */
export function readRegex(pattern: string): ReadRegex {
  const ignoresCase = /\(\?[a-zA-Z]*i/.test(pattern);
  try {
    const reader = new Reader(pattern);
    return { alternatives: reader.readAll(), ignoresCase };
  } catch (error) {
    if (error instanceof SyntaxError) return { alternatives: [], ignoresCase, fault: error.message };
    throw error;
  }
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})[?+]?/y;
const NAMED = /\(\?(?:[:>|]|[=!]|<[=!]|P?<[A-Za-z]\w*>|[a-zA-Z-]*:)/y;
const FLAGS = /\(\?[a-zA-Z-]+\)/y;
const MOST_CHARACTERS = 64;
const DEEPEST = 200;

/** Reads a regular expression from left to right. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly pattern: string) {}

  readAll(): RegexAlternative[] {
    const alternatives = this.alternatives();
    if (this.at < this.pattern.length) throw new SyntaxError("`)` closes nothing");
    return alternatives;
  }

  private alternatives(): RegexAlternative[] {
    const found = [this.alternative()];
    while (this.peek() === "|") {
      this.at += 1;
      found.push(this.alternative());
    }
    return found;
  }

  private alternative(): RegexAlternative {
    const start = this.at;
    const pieces: RegexPiece[] = [];
    while (this.at < this.pattern.length && this.peek() !== "|" && this.peek() !== ")") {
      const piece = this.piece();
      if (piece) pieces.push(piece);
    }
    return { pieces, start, end: this.at };
  }

  private piece(): RegexPiece | undefined {
    if (this.take(FLAGS) !== undefined) return undefined;
    if (this.pattern.startsWith("\\Q", this.at)) return this.quotedText();
    const char = this.peek();
    if (char === "(") return this.group();
    if (char === "*" || char === "+" || char === "?") throw new SyntaxError(`\`${char}\` repeats nothing`);
    const chars = char === "[" ? this.charClass() : this.single();
    return { kind: "char", chars, optional: this.isOptional() };
  }

  private group(): RegexPiece {
    if ((this.depth += 1) > DEEPEST) throw new SyntaxError(`its groups stand more than ${DEEPEST} deep`);
    const opening = this.take(NAMED) ?? this.take(/\(/y) ?? "(";
    const alternatives = this.alternatives();
    if (this.peek() !== ")") throw new SyntaxError("`(` is not closed");
    this.at += 1;
    this.depth -= 1;
    // What a look-around asks for is no part of the text; a negative one asks for the opposite.
    const isLook = /[=!]$/.test(opening);
    const optional = this.isOptional();
    return isLook ? { kind: "char", chars: undefined, optional: true } : { kind: "group", alternatives, optional };
  }

  /** `\Q … \E`: its characters need not be told apart. */
  private quotedText(): RegexPiece {
    const end = this.pattern.indexOf("\\E", this.at);
    this.at = end < 0 ? this.pattern.length : end + 2;
    return { kind: "char", chars: undefined, optional: this.isOptional() };
  }

  /** The quantifier behind a piece; whether it lets the piece be absent. */
  private isOptional(): boolean {
    const quantifier = this.take(QUANTIFIER);
    if (quantifier === undefined) return false;
    return quantifier.startsWith("*") || quantifier.startsWith("?") || /^\{0+\b/.test(quantifier);
  }

  private single(): string[] | undefined {
    const char = this.peek();
    this.at += 1;
    if (char === "\\") return this.escape();
    return /[.^$]/.test(char) ? undefined : [char];
  }

  private escape(): string[] | undefined {
    const char = this.peek();
    if (char === "") throw new SyntaxError("`\\` at the end escapes nothing");
    this.at += 1;
    if (/[pP]/.test(char)) this.take(/\{[^}]*\}|./y);
    else if (char === "x") this.take(/\{[^}]*\}|[0-9A-Fa-f]{1,2}/y);
    else if (char === "u") this.take(/[0-9A-Fa-f]{1,4}/y);
    else if (char === "k") this.take(/<\w+>/y);
    else if (char === "c") this.at += 1;
    return /[A-Za-z0-9]/.test(char) ? undefined : [char];
  }

  /** `[ … ]`: its characters when they are few and known. */
  private charClass(): string[] | undefined {
    this.at += 1;
    const isNegated = this.peek() === "^";
    if (isNegated) this.at += 1;
    const chars: string[] = [];
    let isKnown = !isNegated;
    let isFirst = true;
    for (;;) {
      const char = this.peek();
      if (char === "") throw new SyntaxError("`[` is not closed");
      if (char === "]" && !isFirst) break;
      isFirst = false;
      const members = this.member();
      if (members === undefined) isKnown = false;
      else chars.push(...members);
    }
    this.at += 1;
    return isKnown ? chars : undefined;
  }

  /** A character of a class, a range, or something nested. */
  private member(): string[] | undefined {
    if (this.take(/\[:\^?\w+:\]/y) !== undefined) return undefined;
    if (this.peek() === "[" || this.pattern.startsWith("&&", this.at)) {
      this.at += 1;
      return undefined;
    }
    const first = this.memberChar();
    if (this.peek() !== "-" || /^-(?:\]|$)/.test(this.pattern.slice(this.at, this.at + 2))) return first;
    this.at += 1;
    const last = this.memberChar();
    return first?.[0] === undefined || last?.[0] === undefined ? undefined : range(first[0], last[0]);
  }

  private memberChar(): string[] | undefined {
    const char = this.peek();
    this.at += 1;
    return char === "\\" ? this.escape() : [char];
  }

  private peek(): string {
    return this.pattern.charAt(this.at);
  }

  private take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.pattern)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

function range(first: string, last: string): string[] | undefined {
  const from = first.charCodeAt(0);
  const to = last.charCodeAt(0);
  if (to < from) throw new SyntaxError(`\`${first}-${last}\` runs backwards`);
  if (to - from > MOST_CHARACTERS) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}
