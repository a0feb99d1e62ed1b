import { remoteGuid } from "../../src/model";
import type { EntityMapping, TacticName } from "../../src/model";
import { Chance } from "./chance";
import { TABLES } from "./tables";
import type { Table } from "./tables";

/** One detection as the benchmark makes it: what its rules say at last, and what its files say before. */
export interface BenchDetection {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly attack: Attack;
  readonly table: Table;
  /** The query as Sentinel gets it. */
  readonly kql: string;
  /** The query as its file holds it, with the default of its threshold. */
  readonly kqlFile: string;
  /** The expression, in its file and in Cloud SIEM. */
  readonly cse: string;
  readonly lookback: (typeof LOOKBACKS)[number];
  /** The threshold in the environment that is compared with the baseline. */
  readonly threshold: number;
  /** The threshold in the detection's files; another than `threshold` when the environment overrides it. */
  readonly defaultThreshold: number;
  readonly tools: readonly string[];
  readonly entityMappings: readonly EntityMapping[];
  readonly customDetails: Readonly<Record<string, string>>;
  /** The alert's name, for some. */
  readonly alertName?: string;
  readonly groupsByHost: boolean;
  readonly entitySelectors: readonly { readonly entityType: string; readonly expression: string }[];
  readonly summary: string;
  readonly tags: readonly string[];
  /** The rules' ids. */
  readonly scheduledId: string;
  readonly matchId: string;
  /** The name of the analytics rule in its workspace, for the baseline. */
  readonly guid: string;
}

/** What of ATT&CK a detection is about, and what each SIEM is sent for it. */
interface Attack {
  readonly tactic: TacticName;
  readonly technique: string;
  readonly sentinelTactic: string;
  readonly sentinelTechnique: string;
  readonly tags: readonly string[];
}

const attack = (tactic: TacticName, id: string, sentinelTactic: string, technique: string): Attack => {
  const parent = technique.slice(0, 5);
  const tags = [...new Set([technique, parent])].sort().map((each) => `_mitreAttackTechnique:${each}`);
  return {
    tactic,
    technique,
    sentinelTactic,
    sentinelTechnique: parent,
    tags: [`_mitreAttackTactic:${id}`, ...tags],
  };
};

const ATTACKS = [
  attack("execution", "TA0002", "Execution", "T1059.001"),
  attack("execution", "TA0002", "Execution", "T1047"),
  attack("persistence", "TA0003", "Persistence", "T1053.005"),
  attack("command-and-control", "TA0011", "CommandAndControl", "T1105"),
  attack("command-and-control", "TA0011", "CommandAndControl", "T1071.001"),
  attack("exfiltration", "TA0010", "Exfiltration", "T1567.002"),
  attack("credential-access", "TA0006", "CredentialAccess", "T1110.003"),
  attack("initial-access", "TA0001", "InitialAccess", "T1078"),
] as const;

const SEVERITIES = [
  { word: "low", sentinel: "Low", sumo: 2 },
  { word: "medium", sentinel: "Medium", sumo: 4 },
  { word: "high", sentinel: "High", sumo: 7 },
] as const;

const LOOKBACKS = [
  { minutes: 60, short: "1h", iso: "PT1H" },
  { minutes: 360, short: "6h", iso: "PT6H" },
  { minutes: 720, short: "12h", iso: "PT12H" },
  { minutes: 1440, short: "1d", iso: "P1D" },
] as const;

const TOOLS = (
  "certutil.exe bitsadmin.exe curl.exe wget.exe powershell.exe pwsh.exe wscript.exe cscript.exe mshta.exe regsvr32.exe " +
  "rundll32.exe msiexec.exe installutil.exe msbuild.exe cmstp.exe odbcconf.exe ieexec.exe hh.exe forfiles.exe esentutl.exe"
).split(" ");

const PLACES =
  "temporary folders, public profiles, mounted images, shares of other hosts, browser caches, the recycle bin, startup folders, build agents".split(
    ", ",
  );

const CASES = {
  someTools: [3, 12],
  longQuery: [800, 1500],
  sentences: [1, 4],
} as const;

/** Of how many detections an environment tunes one. */
export const TUNED_EVERY = 20;

/** The detections from 0 to `count`; the same on every machine. */
export function detections(count: number): BenchDetection[] {
  return Array.from({ length: count }, (_, index) => detection(index));
}

function detection(index: number): BenchDetection {
  const chance = new Chance(index);
  const id = `bench-${String(index).padStart(5, "0")}`;
  const table = chance.oneOf(TABLES);
  const tools = chance.someOf(TOOLS, chance.between(...CASES.someTools));
  const lookback = chance.oneOf(LOOKBACKS);
  const threshold = chance.between(2, 40);
  const defaultThreshold = index % TUNED_EVERY === 0 ? threshold + 1 : threshold;
  const kql = kqlOf(table, tools, chance);
  const scheduledId = `${id}-scheduled`;
  return {
    id,
    name: `${table.title} ${String(index)}: ${tools[0] ?? ""} out of ${chance.oneOf(["place", "time", "character"])}`,
    description: descriptionOf(chance),
    severity: chance.oneOf(SEVERITIES),
    attack: chance.oneOf(ATTACKS),
    table,
    kql: kql(lookback.short, threshold),
    kqlFile: kql(lookback.short, defaultThreshold),
    cse: cseOf(table, tools, chance),
    lookback,
    threshold,
    defaultThreshold,
    tools,
    entityMappings: table.entityMappings.slice(0, chance.between(1, table.entityMappings.length)),
    customDetails: Object.fromEntries(
      chance.someOf(table.details, chance.between(1, 3)).map((each) => [each.slice(0, 20), each]),
    ),
    ...(chance.happens(0.4) ? { alertName: `${table.title} by {{${table.actor}}}` } : {}),
    groupsByHost: chance.happens(0.3) && table.entityMappings[0]?.entityType === "Host",
    entitySelectors: table.entitySelectors.slice(0, chance.between(1, table.entitySelectors.length)),
    summary: `${table.title} by {{${table.entitySelectors[0]?.expression ?? ""}}}`,
    tags: chance.someOf(["source:bench", "tier:1", "use-case:downloads", "wave:2026"], chance.between(1, 3)).sort(),
    scheduledId,
    matchId: `${id}-match`,
    guid: remoteGuid(scheduledId),
  };
}

function descriptionOf(chance: Chance): string {
  const sentences = Array.from({ length: chance.between(...CASES.sentences) }, () => {
    const places = chance.someOf(PLACES, chance.between(1, 3)).join(" and ");
    return `Adversaries start tools from ${places} because nobody looks there; an administrator seldom does.`;
  });
  return sentences.join(" ");
}

/** A query of 800 to 1,500 characters, by the values of its parameters. */
function kqlOf(
  table: Table,
  tools: readonly string[],
  chance: Chance,
): (lookback: string, threshold: number) => string {
  const length = chance.between(...CASES.longQuery);
  const names = tools.map((each) => `"${each}"`).join(", ");
  const body = [
    table.name,
    "| where TimeGenerated > ago(lookback)",
    ...table.conditions,
    `| where ${table.process} in~ (dynamic([${names}]))`,
  ];
  const end = [
    `| summarize Events = count(), FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated) by ${table.by.join(", ")}`,
    "| where Events >= threshold",
    '| extend Note = strcat("seen ", tostring(Events), " times; pattern ", @"\\d{4,8}")',
  ];
  const fixed = [...body, ...end].join("\n").length + 40;
  const exclusions: string[] = [];
  while (fixed + exclusions.join("\n").length < length) exclusions.push(exclusion(table, exclusions.length, chance));
  return (lookback, threshold) =>
    [`let lookback = ${lookback};`, `let threshold = ${String(threshold)};`, ...body, ...exclusions, ...end].join("\n");
}

function exclusion(table: Table, index: number, chance: Chance): string {
  const value = `known-${String(chance.between(1, 999_999))}`;
  if (index % 3 === 0) return `// Exclusion ${String(index)}: a build agent that does this every night`;
  return `| where ${chance.oneOf(table.texts)} !has "${value}" and ${chance.oneOf(table.texts)} != ""`;
}

function cseOf(table: Table, tools: readonly string[], chance: Chance): string {
  const known = Array.from({ length: chance.between(1, 6) }, () => `'known-${String(chance.between(1, 9999))}'`);
  return [
    ...table.cse,
    `${table.cseProcess} IN /* param tools */ (${tools.map((each) => `'${each}'`).join(", ")})`,
    `NOT ${table.cseText} IN (${known.join(", ")})`,
    `NOT ${table.cseText} matches /C:\\\\Windows\\\\(System32|SysWOW64)\\\\\\w{1,12}\\.exe/`,
  ].join("\nAND ");
}
