import { indicatorsOf } from "../../../src/checks/parity/indicator-words";
import { askedFor } from "../../../src/checks/parity/literals";
import type { CheckedText } from "../../../src/checks/subject";

type Language = CheckedText["language"];

function found(language: Language, text: string): Readonly<Record<string, readonly string[]>> {
  const { literals, lists } = askedFor({ language, text });
  const { domains, programs, extensions } = indicatorsOf(literals);
  return { domains: [...domains], programs: [...programs], extensions: [...extensions], lists };
}

const NOTHING = { domains: [], programs: [], extensions: [], lists: [] };

test.each<[string, Language, string, object]>([
  [
    "a list of KQL",
    "kql",
    `let a = dynamic(["curl.exe", "transfer.sh"]); T | where x in~ (a)`,
    { programs: ["curl.exe"], domains: ["transfer.sh"] },
  ],
  ["endings in a list", "kql", `let e = dynamic(["exe", "dll"]); T | where x in (e)`, { extensions: ["exe", "dll"] }],
  ["an ending with its dot", "kql", `T | where x endswith ".ps1"`, { extensions: ["ps1"] }],
  [
    "a regular expression of KQL",
    "kql",
    String.raw`T | where x matches regex @"(curl|wget)\.exe"`,
    { programs: ["curl.exe", "wget.exe"] },
  ],
  ["a path", "kql", String.raw`T | where x endswith @"\System32\certutil.exe"`, { programs: ["certutil.exe"] }],
  ["a list that is read", "kql", `T | where x in~ ((_GetWatchlist('domains') | project d))`, { lists: ["domains"] }],
  [
    "a pattern of LIKE",
    "cse-expression",
    `lower(baseImage) LIKE '%certutil.exe' AND http_url LIKE '%.dll'`,
    { programs: ["certutil.exe"], extensions: ["dll"] },
  ],
  [
    "RLIKE",
    "cse-expression",
    `lower(baseImage) RLIKE '^(.*[^a-z])?(curl|wget)[.]exe$'`,
    { programs: ["curl.exe", "wget.exe"] },
  ],
  ["a match list", "cse-expression", `array_contains(listMatches, 'domains')`, { lists: ["domains"] }],
  ["what is not ruled out", "cse-expression", `NOT (NOT baseImage LIKE '%curl.exe')`, { programs: ["curl.exe"] }],
  [
    "behind what is ruled out",
    "cse-expression",
    `NOT a LIKE '%curl.exe' AND a LIKE '%wget.exe'`,
    { programs: ["wget.exe"] },
  ],
  ["a glob", "sumo-search", `_sourceCategory=a | where url matches "*transfer.sh*"`, { domains: ["transfer.sh"] }],
  [
    "a search's regular expression",
    "sumo-search",
    String.raw`a | if(image matches /^(.*\\)?(curl|wget)\.exe$/, 1, 0) as t`,
    { programs: ["curl.exe", "wget.exe"] },
  ],
  ["an address", "sumo-search", `a | where url = "https://paste.ee/x"`, { domains: ["paste.ee"] }],
])("%s is asked for", (_, language, text, expected) => {
  expect(found(language, text)).toEqual({ ...NOTHING, ...expected });
});

test.each<[string, Language, string]>([
  ["!in~", "kql", `T | where x !in~ ("curl.exe", "wget.exe")`],
  ["not()", "kql", `T | where not(x has_any ("curl.exe", "wget.exe"))`],
  ["a name that is only ruled out", "kql", `let a = dynamic(["curl.exe"]); T | where x !in (a)`],
  ["a list that is ruled out", "kql", `let a = _GetWatchlist('b') | project c; T | where x !in (a)`],
  ["NOT", "cse-expression", `NOT lower(baseImage) RLIKE '(chrome|msedge)[.]exe$'`],
  ["NOT before brackets", "cse-expression", `NOT (a LIKE '%curl.exe' OR a LIKE '%wget.exe')`],
  ["a list behind NOT", "cse-expression", `NOT array_contains(listMatches, 'hosts')`],
  ["<>", "cse-expression", `baseImage <> 'curl.exe'`],
  ["!", "sumo-search", `a | where !(image matches "*curl.exe")`],
  ["a comment", "kql", `// "curl.exe"\nT`],
  ["names of fields", "sumo-search", `a | json "EventData.Image", "user.name", "a.id" as i, n, d`],
  ["words that are no endings too", "kql", `T | where x in ("exe", "other")`],
])("behind %s nothing is asked for", (_, language, text) => {
  expect(found(language, text)).toEqual(NOTHING);
});
