import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { TUNED_EVERY } from "./detections";
import type { BenchDetection } from "./detections";
import { TABLES } from "./tables";
import { SENTINEL, SUMO } from "./target";

/** Writes detections and environments as a project of siemform: for each detection a YAML file and two query files. */
export function writeProject(root: string, detections: readonly BenchDetection[], environments: number): void {
  for (const each of detections) {
    const folder = join("queries", each.attack.sentinelTechnique, each.id);
    write(root, join(folder, "detection.yaml"), stringify(detectionYaml(each), { lineWidth: 110 }));
    write(root, join(folder, "rule.kql"), `${each.kqlFile}\n`);
    write(root, join(folder, "rule.cse"), `${each.cse}\n`);
  }
  write(root, join("environments", "rings", "prod.yaml"), stringify({ id: "prod", order: 1 }));
  for (let number = 1; number <= environments; number += 1) {
    const id = `bench-${String(number).padStart(2, "0")}`;
    const tuned = detections.filter((_, index) => index % TUNED_EVERY === (number - 1) % TUNED_EVERY);
    write(root, join("environments", `${id}.yaml`), stringify(environmentYaml(id, number, tuned)));
  }
}

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function detectionYaml(detection: BenchDetection): object {
  const { attack } = detection;
  return {
    id: detection.id,
    name: detection.name,
    status: "stable",
    owner: "detection-engineering",
    authors: ["siemform"],
    version: "1.0.0",
    created: "2026-11-22",
    reviewed: "2026-11-22",
    severity: detection.severity.word,
    confidence: "medium",
    expectedAlertsPerDay: 1,
    attack: { tactics: [attack.tactic], techniques: [attack.technique] },
    description: detection.description,
    ...proseOf(detection),
    tags: ["bench"],
    parameters: parametersOf(detection),
    rules: { sentinel: [scheduledYaml(detection)], sumologic: [matchYaml(detection)] },
    tests: testsOf(detection),
  };
}

function proseOf({ attack, table }: BenchDetection): object {
  return {
    dataSources: [
      `${table.name} of Microsoft Defender for Endpoint (Sentinel).`,
      `${table.recordType} records (Sumo Logic).`,
    ],
    falsePositives: [
      "Administrators who use the same tools for approved software.",
      "Build agents and deployment pipelines that fetch their tools every night: exclude the account and the place together.",
    ],
    tuning: ["threshold decides how often the same thing must happen within lookback before anybody is told."],
    blindSpots: ["A renamed program is not found by its name.", "What happens on hosts without an agent is not seen."],
    references: [`https://attack.mitre.org/techniques/${attack.technique.replace(".", "/")}/`],
  };
}

function parametersOf({ lookback, defaultThreshold, tools, scheduledId, matchId }: BenchDetection): object {
  return {
    lookback: {
      type: "duration",
      description: "How far back a run looks.",
      default: lookback.short,
      sets: ["queryPeriod"],
      rules: [scheduledId],
    },
    threshold: {
      type: "number",
      description: "The fewest events that alert.",
      default: defaultThreshold,
      rules: [scheduledId],
    },
    tools: { type: "list", description: "The programs to look for.", default: tools, rules: [matchId] },
  };
}

function scheduledYaml(detection: BenchDetection): object {
  const { table, alertName, groupsByHost } = detection;
  return {
    id: detection.scheduledId,
    kind: "scheduled",
    requires: { tables: [table.name] },
    query: "rule.kql",
    queryFrequency: "1h",
    queryPeriod: detection.lookback.short,
    entityMappings: detection.entityMappings,
    customDetails: detection.customDetails,
    ...(alertName === undefined ? {} : { alertDetailsOverride: { alertDisplayNameFormat: alertName } }),
    eventGroupingSettings: { aggregationKind: "AlertPerResult" },
    ...(groupsByHost
      ? {
          incidentConfiguration: {
            groupingConfiguration: { enabled: true, matchingMethod: "Selected", groupByEntities: ["Host"] },
          },
        }
      : {}),
  };
}

function matchYaml({ matchId, table, summary, entitySelectors, tags }: BenchDetection): object {
  return {
    id: matchId,
    kind: "match",
    requires: { record_types: [table.recordType] },
    expression: "rule.cse",
    summary_expression: summary,
    entity_selectors: entitySelectors.map(({ entityType, expression }) => ({ entity_type: entityType, expression })),
    tags,
  };
}

function testsOf({ tools, table }: BenchDetection): object[] {
  const program = tools[0] ?? "";
  return [
    {
      name: `${program} is found`,
      expect: "fires",
      behaviour: `Run ${program} with a web address.`,
      expectedSignal: `a row of ${table.name}`,
    },
    { name: "another program stays quiet", expect: "quiet", behaviour: "Run notepad.exe with a web address." },
  ];
}

/** Each environment is another workspace and another org. */
function environmentYaml(id: string, number: number, tuned: readonly BenchDetection[]): object {
  return {
    id,
    name: `Benchmark ${id}`,
    tenant: "bench",
    ring: "prod",
    sentinel: { ...SENTINEL, workspace: id, data: { tables: TABLES.map((each) => each.name), connectors: [] } },
    sumologic: {
      ...SUMO,
      userId: String(number).padStart(16, "0"),
      data: { recordTypes: TABLES.map((each) => each.recordType), products: [], sourceCategories: [] },
    },
    backend: { type: "local", directory: "state" },
    playbookSteps: "none",
    overrides: tuned.map((each) => ({
      select: { id: each.id },
      set: { parameters: { threshold: number === 1 ? each.threshold : each.threshold + number } },
    })),
  };
}
