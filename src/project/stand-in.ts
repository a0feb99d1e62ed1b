import { Compiler } from "../compile";
import type { CompiledEnvironment, Finding } from "../compile";
import type { Content, Environment, Ring } from "../model";

const SOURCE = { file: "environments", path: [] };
const RING: Ring = {
  kind: "ring",
  id: "stand-in",
  order: 1,
  overrides: [],
  filters: [],
  acknowledged: [],
  source: SOURCE,
};
const ENVIRONMENT: Environment = {
  kind: "environment",
  id: "stand-in",
  name: "Stand-in",
  tenant: "stand-in",
  ring: RING.id,
  groups: [],
  overrides: [],
  filters: [],
  acknowledged: [],
  sentinel: {
    tenantId: "",
    subscriptionId: "",
    resourceGroup: "",
    workspace: "",
    portal: "defender",
    data: { tables: "unknown", connectors: "unknown" },
  },
  sumologic: {
    deployment: "us2",
    userId: "",
    data: { recordTypes: "unknown", products: "unknown", sourceCategories: "unknown" },
  },
  backend: { type: "local", directory: "state" },
  playbookSteps: "L1",
  shards: [],
  source: SOURCE,
};

/**
 * Rules as they are in no environment, none of them deployed: when the files of environments are broken, what is wrong
 * with a rule itself is still found.
 */
export function standInEnvironment(content: Content): CompiledEnvironment {
  const compiler = new Compiler({ ...partsOf(content), rings: [RING], groups: [], environments: [] });
  const { rules, ...rest } = compiler.compile(ENVIRONMENT);
  const deployment = { state: "absent", cause: "notApplicable", reason: "its environment is broken" } as const;
  return { ...rest, rules: rules.map((each) => ({ ...each, deployment })) };
}

/** Whether a finding is about what is really there. */
export function isNoStandIn({ environment }: Finding): boolean {
  return environment !== ENVIRONMENT.id;
}

function partsOf({
  detections,
  playbooks,
  lists,
  functions,
}: Content): Omit<Content, "rings" | "groups" | "environments"> {
  return { detections, playbooks, lists, functions };
}
