import { join } from "node:path";
import type { SynthesizedStack } from "../../../stacks";
import type { Siem } from "../../model";
import { findDeployer } from "./find-program";
import { hasProvider } from "./find-providers";
import type { Variables } from "./terraform-environment";

/** What an offer is made from. */
export interface OfferSources {
  /** The project's folder. */
  readonly root: string;
  /** What was built. */
  readonly stacks: readonly SynthesizedStack[];
  /** The variables of the process. */
  readonly variables: Variables;
}

const PROVIDERS: Readonly<Record<Siem, string>> = { sentinel: "hashicorp/azurerm", sumologic: "SumoLogic/sumologic" };

/** How to deploy to the sandbox, or what is missing for it. Looks at files only: it starts nothing and waits for nobody. */
export function sandboxOffer({ root, stacks, variables }: OfferSources): string[] {
  const [first] = stacks;
  if (!first) return [];
  if (findDeployer(variables, root) === undefined)
    return ["a deploy to the sandbox, without an account, needs Terraform or OpenTofu, which is not on PATH"];
  const places = { variables, data: join(root, ".siemform", "sandbox") };
  const ready = stacks.find((each) => hasProvider(PROVIDERS[each.siem], places));
  if (ready) return ["npx siemform sandbox up", `npx siemform plan ${ready.name} --sandbox`];
  return [
    `a deploy to the sandbox, without an account, needs the provider ${PROVIDERS[first.siem]}, which is not on this machine: \`npx siemform sandbox up\`, then \`npx siemform plan ${first.name} --sandbox\` fetches it`,
  ];
}
