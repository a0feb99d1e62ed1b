import type { ParameterValue, Source } from "./detection";
import type { Severity } from "./severity";

/** What a rule does in an environment. */
export const MODES = ["off", "shadow", "live"] as const;
/** What a rule does in an environment: raise alerts, run without bothering anyone, or not run. */
export type Mode = (typeof MODES)[number];

/** Which detections and rules an override is about. Exactly one is given. */
export type Selector =
  { readonly id: string } | { readonly technique: string } | { readonly tag: string } | { readonly all: true };

/** Who answers for a deviation, why, and until when. */
export interface Justification {
  readonly reason: string;
  readonly owner: string;
  readonly ticket: string;
  /** `2027-01-31`: judged by `check`, never by synth. */
  readonly expires: string;
}

/** What an override changes. */
export interface OverrideSet {
  readonly mode?: Mode;
  readonly severity?: Severity;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Fields of Sentinel rules, by the names of the spec. */
  readonly sentinel: Readonly<Record<string, unknown>>;
  /** Fields of Sumo Logic rules, by the names of the spec. */
  readonly sumologic: Readonly<Record<string, unknown>>;
}

/** A deviation of a ring, a group or an environment. */
export interface Override {
  readonly select: Selector;
  readonly set: OverrideSet;
  readonly justification?: Justification;
  readonly source: Source;
}

/** An environment's exclusion, for a marked place of a query or a Cloud SIEM rule. */
export interface TenantFilter {
  /** The name of the marked place; for a Cloud SIEM rule, the name of the tuning expression. */
  readonly name: string;
  readonly select: Selector;
  /** KQL for queries of Sentinel. */
  readonly sentinel?: string;
  /** A Sumo Logic search condition. */
  readonly search?: string;
  /** A CSE expression. */
  readonly cse?: string;
  readonly justification: Justification;
  readonly source: Source;
}

/** What a ring, a group and an environment have in common. */
export interface Layer {
  /** The layer's kind. */
  readonly kind: "ring" | "group" | "environment";
  readonly id: string;
  readonly overrides: readonly Override[];
  readonly filters: readonly TenantFilter[];
}

/** Data that an environment has, or `unknown`: then everything is deployed, with a warning. */
export interface SentinelData {
  readonly tables: readonly string[] | "unknown";
  readonly connectors: readonly string[] | "unknown";
}

/** Data that a Sumo Logic org has, or `unknown`. */
export interface SumoData {
  readonly recordTypes: readonly string[] | "unknown";
  readonly products: readonly string[] | "unknown";
  readonly sourceCategories: readonly string[] | "unknown";
}

/** Which steps of playbooks an environment gets. */
export const PLAYBOOK_STEPS = ["none", "L1", "all"] as const;
/** Which steps of playbooks an environment gets. */
export type PlaybookSteps = (typeof PLAYBOOK_STEPS)[number];

/** A Microsoft Sentinel workspace. */
export interface SentinelTarget {
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly workspace: string;
  /** The tenant one signs in to, when the workspace is delegated through Azure Lighthouse. */
  readonly managingTenantId?: string;
  /** Where analysts work: the Defender portal groups alerts by itself and hides those without incident. */
  readonly portal: "azure" | "defender";
  readonly data: SentinelData;
  /** Another constraint than the bindings' exact version. */
  readonly providerVersion?: string;
}

/** A Sumo Logic org. */
export interface SumoTarget {
  /** `us1`, `eu`, …; or `baseUrl`. */
  readonly deployment?: string;
  /** The API's address, ending in `/api/`. */
  readonly baseUrl?: string;
  /** The id of the service account whose key is used. */
  readonly userId: string;
  /** The folder for searches; the account's personal folder when absent. */
  readonly folderId?: string;
  readonly data: SumoData;
}

/** Where Terraform keeps the state. Credentials come through the environment of the process. */
export type Backend =
  | {
      readonly type: "azurerm";
      readonly resourceGroup: string;
      readonly storageAccount: string;
      readonly container: string;
      readonly subscriptionId?: string;
      readonly tenantId?: string;
    }
  | { readonly type: "s3"; readonly bucket: string; readonly region: string; readonly kmsKeyId?: string }
  | { readonly type: "local"; readonly directory: string };

/** A part of an environment's rules that has a state of its own. */
export interface Shard {
  readonly name: string;
  readonly select: readonly Selector[];
}

/** A target: who, where, which ring, what data it has, and how it deviates. */
export interface Environment extends Layer {
  readonly kind: "environment";
  readonly name: string;
  readonly tenant: string;
  readonly ring: string;
  readonly groups: readonly string[];
  readonly sentinel?: SentinelTarget;
  readonly sumologic?: SumoTarget;
  readonly backend: Backend;
  readonly playbookSteps: PlaybookSteps;
  readonly shards: readonly Shard[];
  readonly source: Source;
}

/** A stage of promotion. */
export interface Ring extends Layer {
  readonly kind: "ring";
  /** Its place, from 1: detections in experiment run in ring 1 only. */
  readonly order: number;
  readonly source: Source;
}

/** Environments that share deviations. */
export interface Group extends Layer {
  readonly kind: "group";
  readonly source: Source;
}
