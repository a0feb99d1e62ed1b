import { readCatalog, readProjectFiles } from "../../catalog";
import { isFailing } from "../../diagnostics";
import type { Detection } from "../../model";
import type { Estate } from "../../sandbox";
import { findProjectRoot } from "../context";
import type { VerbContext } from "../context";
import { brokenProject, nothingToPlay } from "./errors";
import { estateOf } from "./estate-of";
import type { Target } from "./estate-of";
import { placesOf } from "./sandbox-environments";
import type { SandboxEnvironment } from "./sandbox-environments";
import { workspaceContent } from "./workspace-content";

/** What a sandbox is started with. */
export interface SandboxSetup {
  /** Who and what there is. */
  readonly estate: Estate;
  /** Which environments deploy where. */
  readonly environments: readonly SandboxEnvironment[];
  /** What the user should know about it. */
  readonly notes: readonly string[];
}

/** Outside of a project there is one environment on both SIEMs, which has every documented table. */
const STAND_ALONE: Target = {
  id: "sandbox",
  tenant: "sandbox",
  sentinel: {
    tenantId: "00000000-0000-0000-0000-0000000000c1",
    subscriptionId: "00000000-0000-0000-0000-0000000000c2",
    resourceGroup: "rg-sandbox",
    workspace: "log-sandbox",
    portal: "azure",
    data: { tables: "unknown", connectors: "unknown" },
  },
  sumologic: {
    deployment: "eu",
    userId: "000000000000C0DE",
    data: { recordTypes: "unknown", products: "unknown", sourceCategories: "unknown" },
  },
};

/**
 * The tenants, workspaces and orgs of the project that the user stands in; outside of one, some that are made up.
 * @param before The estate of the last start: its ids and secrets stay.
 * @throws UsageError when the project's files cannot be read.
 */
export function sandboxSetup({ cwd }: Pick<VerbContext, "cwd">, before: Estate | undefined): SandboxSetup {
  const root = findProjectRoot(cwd);
  const { environments, detections } =
    root === undefined ? { environments: [STAND_ALONE], detections: [] } : readProject(root);
  const notes: string[] = [];
  const estate = estateOf({
    environments,
    ...(before && { before }),
    contentOf: (target) => {
      const { content, undescribed } = workspaceContent(target, detections);
      if (undescribed.length > 0) notes.push(undescribedTables(target.workspace, undescribed));
      return content;
    },
  });
  return { estate, environments: environments.map(placesOf), notes };
}

/** What is read of a project. */
interface Sources {
  readonly environments: readonly Target[];
  readonly detections: readonly Detection[];
}

/** Detections count for the tables that they describe; what is wrong with them is not the sandbox's business. */
function readProject(root: string): Sources {
  const all = readProjectFiles(root);
  const hasTables = [...all.keys()].some((file) => /^queries\/.*\/schema\.ya?ml$/.test(file));
  const files = hasTables ? all : new Map([...all].filter(([file]) => isOfEnvironments(file)));
  const catalog = readCatalog(files);
  const errors = catalog.diagnostics.filter(
    (each) => isFailing(each, "error") && each.file !== undefined && isOfEnvironments(each.file),
  );
  if (errors.length > 0) throw brokenProject(errors.length);
  if (!catalog.environments.some((each) => each.sentinel ?? each.sumologic)) throw nothingToPlay();
  return catalog;
}

function isOfEnvironments(file: string): boolean {
  return file.startsWith("environments/");
}

function undescribedTables(workspace: string, tables: readonly string[]): string {
  return `workspace ${workspace}: no file says what columns ${tables.join(", ")} have, so that queries may read any; write them into the environment's schema or a detection's schema.yaml`;
}
