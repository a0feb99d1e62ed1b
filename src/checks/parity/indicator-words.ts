import type { Literal } from "./literals";
import { wordsOfRegex } from "./regex-words";

/** What is compared between two SIEMs, by kinds that are comparable. */
export const INDICATOR_KINDS = ["domains", "programs", "extensions", "addresses", "hashes"] as const;
/** A kind of indicator. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Indicators by their kind, in small letters. */
export type Indicators = Readonly<Record<IndicatorKind, ReadonlySet<string>>>;

const EXTENSIONS = new Set(
  "exe dll ps1 psm1 vbs vbe js jse hta bat cmd msi msp scr pif jar cpl py lnk wsf wsh sct ocx sys bin iso img chm xll".split(
    " ",
  ),
);
/** Endings of names of hosts; those that are fields' names more often are left out. */
const TOP_LEVEL = new Set(
  "com net org io sh ee me co ru cn de eu uk us fr nl it es pl br jp kr tv to ly cc ws su tk ml ga cf gq pw nz au ca ch at be se fi dk cz ua kz ir vn th tr gg la li lt lv im ai st info biz xyz top dev app cloud site online live link club shop store space website tech pro page pub zip onion edu gov".split(
    " ",
  ),
);

/** The indicators among literals. */
export function indicatorsOf(literals: readonly Literal[]): Indicators {
  const found = { domains: set(), programs: set(), extensions: set(), addresses: set(), hashes: set() };
  for (const literal of literals)
    for (const word of isPattern(literal) ? wordsOfRegex(literal.value) : [literal.value]) {
      const kind = kindOf(word);
      if (kind) found[kind[0]].add(kind[1]);
    }
  for (const each of bareExtensions(literals)) found.extensions.add(each);
  return found;
}

const set = (): Set<string> => new Set();

function isPattern({ value, isRegex }: Literal): boolean {
  return isRegex || (/[()[\]|^$+{}]|\.\*/.test(value) && !/^[%*]?[a-z]:\\/i.test(value));
}

function kindOf(text: string): readonly [IndicatorKind, string] | undefined {
  const word = text.toLowerCase().replace(/^[%*\s"']+|[%*\s"']+$/g, "");
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(word)) return ["hashes", word];
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(word)) return ["addresses", word];
  const name = lastName(word);
  const [, stem = "", ending = ""] = /^(.*)\.([a-z0-9]+)$/.exec(name) ?? [];
  if (EXTENSIONS.has(ending)) {
    if (stem === "") return ["extensions", ending];
    return /^[\w.-]+$/.test(stem) ? ["programs", name] : undefined;
  }
  return TOP_LEVEL.has(ending) && /^(?:[a-z0-9-]+\.)+[a-z]+$/.test(name) ? ["domains", name] : undefined;
}

/** The host of an address, or the file of a path. */
function lastName(word: string): string {
  const host = /^(?:https?:\/\/)([^/:?#]+)/.exec(word)?.[1];
  return host ?? (word.includes("\\") ? word.slice(word.lastIndexOf("\\") + 1) : word.replace(/^\/+|\/+$/g, ""));
}

/** Words like `exe`, where all words between the same brackets are such. */
function bareExtensions(literals: readonly Literal[]): string[] {
  const lists = new Map<number, string[]>();
  for (const { brackets, value } of literals)
    lists.set(brackets, [...(lists.get(brackets) ?? []), value.toLowerCase()]);
  return [...lists]
    .filter(([brackets, words]) => brackets > 0 && words.length > 1 && words.every((each) => EXTENSIONS.has(each)))
    .flatMap(([, words]) => words);
}
