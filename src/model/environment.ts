import type { Acknowledgement } from "./acknowledgement";
import type { ParameterValue } from "./detection";
import type { Severity } from "./severity";
import type { Source } from "./source";
import type { WorkspaceSchema } from "./workspace-schema";

/** What a rule does in an environment. */
export const MODES = ["off", "shadow", "live"] as const;
/** What a rule does in an environment: raise alerts, run without bothering anyone, or not run. */
export type Mode = (typeof MODES)[number];

/** Which detections and rules an override is about. Exactly one is given. */
export type Selector =
  | {
      /** The id of a detection or of a rule. */
      readonly id: string;
    }
  | {
      /** A technique, with its sub-techniques, or a sub-technique: `T1608`, `T1608.001`. */
      readonly technique: string;
    }
  | {
      /** A tag of detections. */
      readonly tag: string;
    }
  | {
      /** Everything. */
      readonly all: true;
    };

/** Who answers for a deviation, why, and until when. */
export interface Justification {
  /** Why the environment deviates, in a sentence. */
  readonly reason: string;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** Where it was agreed, `SEC-0131`. */
  readonly ticket: string;
  /** `2027-01-31`: judged by `check`, never by synth. */
  readonly expires: string;
}

/** What an override changes. */
export interface OverrideSet {
  /** What the rules do. @defaultValue as a farther layer says */
  readonly mode?: Mode;
  /** How bad their findings are. @defaultValue as a farther layer says */
  readonly severity?: Severity;
  /** Values of tuning knobs by their names; empty when none changes. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Fields of Sentinel rules, by the names of the spec. */
  readonly sentinel: Readonly<Record<string, unknown>>;
  /** Fields of Sumo Logic rules, by the names of the spec. */
  readonly sumologic: Readonly<Record<string, unknown>>;
}

/** A deviation of a ring, a group or an environment. */
export interface Override {
  /** What it is about. */
  readonly select: Selector;
  /** What it changes. */
  readonly set: OverrideSet;
  /** Who answers for it; there when it switches off, lowers or excludes. */
  readonly justification?: Justification;
  /** Where it is written. */
  readonly source: Source;
}

/** An environment's exclusion, for a marked place of a query or a Cloud SIEM rule. */
export interface TenantFilter {
  /** The name of the marked place; for a Cloud SIEM rule, the name of the tuning expression. */
  readonly name: string;
  /** What it is about. */
  readonly select: Selector;
  /** KQL for queries of Sentinel. */
  readonly sentinel?: string;
  /** A Sumo Logic search condition. */
  readonly search?: string;
  /** A CSE expression. */
  readonly cse?: string;
  /** Who answers for it. */
  readonly justification: Justification;
  /** Where it is written. */
  readonly source: Source;
}

/** What a ring, a group and an environment have in common. */
export interface Layer {
  /** The layer's kind. */
  readonly kind: "ring" | "group" | "environment";
  /** The id, and the name of its file. */
  readonly id: string;
  /** Its deviations, in the order of the file. */
  readonly overrides: readonly Override[];
  /** Its exclusions, in the order of the file. */
  readonly filters: readonly TenantFilter[];
  /** Findings that may stand here; empty when none is acknowledged. */
  readonly acknowledged: readonly Acknowledgement[];
}

/** Data that an environment has, or `unknown`: then everything is deployed, with a warning. */
export interface SentinelData {
  /** Log Analytics tables that receive data. */
  readonly tables: readonly string[] | "unknown";
  /** Connected data connectors, by their ids. */
  readonly connectors: readonly string[] | "unknown";
}

/** Data that a Sumo Logic org has, or `unknown`. */
export interface SumoData {
  /** Record types that Cloud SIEM makes. */
  readonly recordTypes: readonly string[] | "unknown";
  /** Vendors and products of records, `Microsoft/Windows`. */
  readonly products: readonly string[] | "unknown";
  /** Source categories that receive data. */
  readonly sourceCategories: readonly string[] | "unknown";
}

/** Which steps of playbooks an environment gets. */
export const PLAYBOOK_STEPS = ["none", "L1", "all"] as const;
/** Which steps of playbooks an environment gets. */
export type PlaybookSteps = (typeof PLAYBOOK_STEPS)[number];

/** A Microsoft Sentinel workspace. */
export interface SentinelTarget {
  /** The Entra tenant of the workspace, a UUID. */
  readonly tenantId: string;
  /** The subscription of the workspace, a UUID. */
  readonly subscriptionId: string;
  /** The resource group of the workspace. */
  readonly resourceGroup: string;
  /** The name of the Log Analytics workspace, which has Sentinel already. */
  readonly workspace: string;
  /** The tenant one signs in to, when the workspace is delegated through Azure Lighthouse. @defaultValue `tenantId` */
  readonly managingTenantId?: string;
  /** Where analysts work: the Defender portal groups alerts by itself and hides those without incident. */
  readonly portal: "azure" | "defender";
  /** The data it has; a rule without its data is not deployed here. */
  readonly data: SentinelData;
  /** What the workspace has beyond the built-in tables, from environments/schemas; absent when nobody wrote it down. */
  readonly schema?: WorkspaceSchema;
  /** A version constraint of azurerm. @defaultValue the exact version of the bindings */
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
  /** The library folder for searches. @defaultValue the account's personal folder */
  readonly folderId?: string;
  /** The data it has; a rule without its data is not deployed here. */
  readonly data: SumoData;
}

/** Where Terraform keeps the state. Credentials come through the environment of the process. */
export type Backend =
  | {
      /** A container of an Azure storage account. */
      readonly type: "azurerm";
      /** The resource group of the storage account. */
      readonly resourceGroup: string;
      /** The name of the storage account. */
      readonly storageAccount: string;
      /** The container that holds one blob a stack. */
      readonly container: string;
      /** The subscription of the storage account, a UUID. @defaultValue that of the process */
      readonly subscriptionId?: string;
      /** The tenant of the storage account, a UUID. @defaultValue that of the process */
      readonly tenantId?: string;
    }
  | {
      /** A bucket of Amazon S3, with its own lock files. */
      readonly type: "s3";
      /** The name of the bucket. */
      readonly bucket: string;
      /** Its region, `eu-central-1`. */
      readonly region: string;
      /** The KMS key that encrypts the state. @defaultValue the bucket's own encryption */
      readonly kmsKeyId?: string;
    }
  | {
      /** A folder of the project: for trying out, one person at a time. */
      readonly type: "local";
      /** Its path relative to the project's root, with forward slashes, outside `cdktf.out`. */
      readonly directory: string;
    };

/** A part of an environment's rules that has a state of its own. */
export interface Shard {
  /** The part's name, in the key of its state; never `main`, which holds what no shard selects. */
  readonly name: string;
  /** What is kept in it, at least one selector; the first shard that selects a rule gets it. */
  readonly select: readonly Selector[];
}

/** A target: who, where, which ring, what data it has, and how it deviates. */
export interface Environment extends Layer {
  /** The layer's kind. */
  readonly kind: "environment";
  /** The title. */
  readonly name: string;
  /** The id of the customer or organization it belongs to. */
  readonly tenant: string;
  /** The id of its ring. */
  readonly ring: string;
  /** The ids of its groups, in the order of the file; may be empty. */
  readonly groups: readonly string[];
  /** Its Sentinel workspace; absent when it has none. */
  readonly sentinel?: SentinelTarget;
  /** Its Sumo Logic org; absent when it has none. */
  readonly sumologic?: SumoTarget;
  /** Where its states are kept. */
  readonly backend: Backend;
  /** Which steps of playbooks it gets. */
  readonly playbookSteps: PlaybookSteps;
  /** Parts with a state of their own; may be empty. */
  readonly shards: readonly Shard[];
  /** Its file. */
  readonly source: Source;
}

/** A stage of promotion. */
export interface Ring extends Layer {
  /** The layer's kind. */
  readonly kind: "ring";
  /** Its place, from 1: detections in experiment run in ring 1 only. */
  readonly order: number;
  /** Its file. */
  readonly source: Source;
}

/** Environments that share deviations. */
export interface Group extends Layer {
  /** The layer's kind. */
  readonly kind: "group";
  /** Its file. */
  readonly source: Source;
}
