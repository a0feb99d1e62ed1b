import type { Environment, PlaybookSteps, SentinelData, SentinelTarget, SumoData } from "../src/model";

/** An environment written in code: which SIEMs there are, and what data they have. */
export interface EnvironmentInput {
  /** The id, for messages and notes. */
  readonly id: string;
  /** The Sentinel workspace. @defaultValue there is none */
  readonly sentinel?: {
    /** Where analysts work: it decides how a rule is kept in shadow. @defaultValue `defender` */
    readonly portal?: SentinelTarget["portal"];
    /** What data it has; a rule without its data is not deployed. @defaultValue unknown: every rule is deployed */
    readonly data?: Partial<SentinelData>;
  };
  /** The Sumo Logic org. @defaultValue there is none */
  readonly sumologic?: {
    /** What data it has; a rule without its data is not deployed. @defaultValue unknown: every rule is deployed */
    readonly data?: Partial<SumoData>;
  };
  /** Which steps of the playbook reach the SIEM. @defaultValue `L1` */
  readonly playbookSteps?: PlaybookSteps;
}

const UNKNOWN_IN_SENTINEL: SentinelData = { tables: "unknown", connectors: "unknown" };
const UNKNOWN_IN_SUMO: SumoData = { recordTypes: "unknown", products: "unknown", sourceCategories: "unknown" };

/** The model's environment of one written in code. Where it lies, the stack's providers and the props say. */
export function environmentOf({ id, sentinel, sumologic, playbookSteps = "L1" }: EnvironmentInput): Environment {
  return {
    kind: "environment",
    id,
    name: id,
    tenant: id,
    ring: "code",
    groups: [],
    overrides: [],
    filters: [],
    acknowledged: [],
    ...(sentinel
      ? {
          sentinel: { ...NOWHERE, portal: "defender", ...sentinel, data: { ...UNKNOWN_IN_SENTINEL, ...sentinel.data } },
        }
      : {}),
    ...(sumologic ? { sumologic: { userId: "", data: { ...UNKNOWN_IN_SUMO, ...sumologic.data } } } : {}),
    backend: { type: "local", directory: "state" },
    playbookSteps,
    shards: [],
    source: { file: id, path: [] },
  };
}

const NOWHERE = { tenantId: "", subscriptionId: "", resourceGroup: "", workspace: "" } as const;
