import type { CompiledEnvironment } from "../compile";
import { Compiler } from "../compile";
import type { Content, Environment, Ring } from "../model";

const SOURCE = { file: "defaults", path: [] };
const ZERO = "00000000-0000-0000-0000-000000000000";

/** The ring of no ring: its first place lets experiments run. */
const NO_RING: Ring = {
  kind: "ring",
  id: "defaults",
  order: 1,
  overrides: [],
  filters: [],
  acknowledged: [],
  source: SOURCE,
};

/** The environment of no environment: both SIEMs, all data, no deviation. Rules are locked as it gets them. */
export const DEFAULTS: Environment = {
  kind: "environment",
  id: "defaults",
  name: "Defaults",
  tenant: "defaults",
  ring: NO_RING.id,
  groups: [],
  overrides: [],
  filters: [],
  acknowledged: [],
  sentinel: {
    tenantId: ZERO,
    subscriptionId: ZERO,
    resourceGroup: "defaults",
    workspace: "defaults",
    portal: "defender",
    data: { tables: "unknown", connectors: "unknown" },
  },
  sumologic: {
    deployment: "us2",
    userId: "0000000000000000",
    data: { recordTypes: "unknown", products: "unknown", sourceCategories: "unknown" },
  },
  backend: { type: "local", directory: "state" },
  playbookSteps: "L1",
  shards: [],
  source: SOURCE,
};

/** Everything as it is where nothing deviates. */
export function defaultsOf(content: Content): CompiledEnvironment {
  const compiler = new Compiler({ ...plain(content), rings: [NO_RING], groups: [], environments: [] });
  return compiler.compile(DEFAULTS);
}

function plain({ detections, playbooks, lists, functions, rings, groups, environments }: Content): Content {
  return { detections, playbooks, lists, functions, rings, groups, environments };
}
