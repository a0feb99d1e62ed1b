import type { DetectionCheck, Problem } from "../check";
import type { CheckedRule, CheckedText } from "../subject";
import { INDICATOR_KINDS, indicatorsOf } from "./indicator-words";
import type { IndicatorKind, Indicators } from "./indicator-words";
import { askedFor } from "./literals";
import { SIEM_NAMES, sidesOf } from "./sides";

/** Fewer of a kind are an example, not a list. */
const LEAST = 3;
/** One difference is often the work of another log. */
const FEW = 2;
const SHOWN = 5;

/** The two SIEMs look for the same. */
export const sameIndicators: DetectionCheck = {
  of: "detection",
  page: {
    code: "parity-indicators",
    level: "warning",
    title: "The rules of both SIEMs look for the same domains, programs and file extensions.",
    why: "A detection counts as covered in both SIEMs. Where one list was extended and the other forgotten, an attack is seen here and missed there. Compared are literals and the choices of regular expressions, where each side has three or more of a kind; what a rule rules out, reads from a list or gets as a parameter's value in another form is not.",
    example: {
      language: "detection",
      wrong: both(
        ["transfer.sh", "paste.ee", "gofile.io", "temp.sh", "filebin.net"],
        ["transfer.sh", "paste.ee", "gofile.io"],
      ),
      right: both(["transfer.sh", "paste.ee", "gofile.io"], ["transfer.sh", "paste.ee", "gofile.io"]),
    },
    source: "siemform: docs/checks.md, parity",
  },
  find: (detection) => {
    const sides = sidesOf(detection);
    if (!sides) return [];
    const sentinel = sideOf(sides.sentinel);
    const sumologic = sideOf(sides.sumologic);
    if (!sentinel || !sumologic || !sameLists(sentinel.lists, sumologic.lists)) return [];
    return INDICATOR_KINDS.flatMap((kind) => difference(kind, sentinel.indicators[kind], sumologic.indicators[kind]));
  },
};

interface Side {
  readonly indicators: Indicators;
  readonly lists: ReadonlySet<string>;
}

/** What all rules of a SIEM ask for; `undefined` when one asks a function whose text is not at hand. */
function sideOf(rules: readonly CheckedRule[]): Side | undefined {
  const texts = rules.flatMap((each) => each.texts);
  if (texts.some((each) => each.language === "kql" && each.analysis.functions.some(({ kind }) => kind !== "asim")))
    return undefined;
  const sides = texts.map(textSide);
  const all = (kind: IndicatorKind): Set<string> => new Set(sides.flatMap((each) => [...each.indicators[kind]]));
  return {
    indicators: {
      domains: all("domains"),
      programs: all("programs"),
      extensions: all("extensions"),
      addresses: all("addresses"),
      hashes: all("hashes"),
    },
    lists: new Set(sides.flatMap((each) => [...each.lists])),
  };
}

/** Rules that several environments share are read once. */
const known = new WeakMap<CheckedText, Side>();

function textSide(text: CheckedText): Side {
  let side = known.get(text);
  if (!side) {
    const { literals, lists } = askedFor(text);
    known.set(text, (side = { indicators: indicatorsOf(literals), lists: new Set(lists) }));
  }
  return side;
}

function sameLists(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

function difference(kind: IndicatorKind, sentinel: ReadonlySet<string>, sumologic: ReadonlySet<string>): Problem[] {
  if (sentinel.size < LEAST || sumologic.size < LEAST) return [];
  const lacks = [
    [SIEM_NAMES.sentinel, missing(kind, sumologic, sentinel)],
    [SIEM_NAMES.sumologic, missing(kind, sentinel, sumologic)],
  ] as const;
  const told = lacks.filter(([, words]) => words.length > 0).map(([name, words]) => `${name} lacks ${shown(words)}`);
  if (told.length === 0) return [];
  return [
    {
      message: `the rules look for other ${kind}: ${told.join("; ")}`,
      help: "bring the lists into step, or acknowledge what one SIEM cannot see",
    },
  ];
}

/** What one side has and the other has not, when it is more than a few and more than a tenth. */
function missing(kind: IndicatorKind, here: ReadonlySet<string>, there: ReadonlySet<string>): string[] {
  const words = [...here].filter((each) => !covers(kind, there, each)).sort();
  return words.length >= FEW && words.length * 10 >= here.size ? words : [];
}

/** A domain covers those below it. */
function covers(kind: IndicatorKind, words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  const dot = word.indexOf(".");
  return kind === "domains" && dot >= 0 && covers(kind, words, word.slice(dot + 1));
}

function shown(words: readonly string[]): string {
  const rest = words.length - SHOWN;
  return `${words.slice(0, SHOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** An example: what each side looks for. */
function both(sentinel: readonly string[], sumologic: readonly string[]): string {
  const kql = `DeviceNetworkEvents | where TimeGenerated > ago(1h) | where RemoteUrl in (${sentinel.map((each) => `"${each}"`).join(", ")}) | project TimeGenerated, RemoteIP`;
  const cse = `http_url_fqdn IN (${sumologic.map((each) => `'${each}'`).join(", ")})`;
  return `rules:\n  sentinel:\n    - kind: scheduled\n      query: ${kql}\n    - kind: nrt\n      query: DeviceNetworkEvents | project RemoteIP\n    - kind: hunting\n      query: DeviceNetworkEvents | where TimeGenerated > ago(7d)\n  sumologic:\n    - kind: match\n      expression: ${cse}\n`;
}
