/** What a plan does to one thing. */
export type PlannedAction = "create" | "update" | "replace" | "delete" | "forget" | "move";

/** One planned change. */
export interface PlannedChange {
  /** Its address in the configuration. */
  readonly address: string;
  /** What becomes of it. */
  readonly action: PlannedAction;
  /** The address it had before. */
  readonly from?: string;
  /** Whether it is taken over from the SIEM rather than made. */
  readonly imported?: true;
}

/** What a plan does, without any value. */
export interface PlanSummary {
  /** Whether applying it would change anything, the state's addresses included. */
  readonly changes: boolean;
  /** How many of each; a move or an import may be an update too. */
  readonly counts: Readonly<Record<PlannedAction | "import", number>>;
  /** Each change, in Terraform's order. */
  readonly resources: readonly PlannedChange[];
  /** What the SIEM no longer showed: removed there, or not readable with this credential. */
  readonly vanished: readonly string[];
}

/** What is read of `terraform show -json`. */
interface PlanJson {
  readonly resource_changes?: readonly ResourceChange[];
  readonly resource_drift?: readonly ResourceChange[];
}

interface ResourceChange {
  readonly address: string;
  readonly mode?: string;
  readonly previous_address?: string;
  readonly change: { readonly actions: readonly string[]; readonly importing?: unknown };
}

/** Sums up a plan. */
export function summarizePlan(json: unknown): PlanSummary {
  const { resource_changes = [], resource_drift = [] } = json as PlanJson;
  const resources = resource_changes.filter((each) => each.mode !== "data").flatMap(plannedChange);
  const count = (action: PlannedAction): number => resources.filter((each) => each.action === action).length;
  return {
    changes: resources.length > 0,
    counts: {
      create: count("create"),
      update: count("update"),
      replace: count("replace"),
      delete: count("delete"),
      forget: count("forget"),
      move: resources.filter((each) => each.from !== undefined).length,
      import: resources.filter((each) => each.imported).length,
    },
    resources,
    vanished: resource_drift.filter((each) => each.change.actions.includes("delete")).map((each) => each.address),
  };
}

function plannedChange({ address, previous_address: from, change }: ResourceChange): PlannedChange[] {
  const imported = change.importing !== undefined && change.importing !== null;
  const action = actionOf(change.actions) ?? (from !== undefined ? "move" : imported ? "update" : undefined);
  if (action === undefined) return [];
  return [{ address, action, ...(from === undefined ? {} : { from }), ...(imported ? { imported } : {}) }];
}

function actionOf(actions: readonly string[]): PlannedAction | undefined {
  if (actions.length > 1) return "replace";
  const [action] = actions;
  return action === "create" || action === "update" || action === "delete" || action === "forget" ? action : undefined;
}
