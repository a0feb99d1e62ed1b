const SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";

/** The environment whose stacks are compared. */
const ENVIRONMENT = "bench-01";

/** The names of its stacks. */
export const STACKS = { sentinel: `${ENVIRONMENT}-sentinel`, sumologic: `${ENVIRONMENT}-sumologic` } as const;

/** Its Sentinel workspace, as a project's file has it. */
export const SENTINEL = {
  tenantId: "00000000-0000-0000-0000-000000000002",
  subscriptionId: SUBSCRIPTION,
  resourceGroup: "bench",
  workspace: ENVIRONMENT,
} as const;

/** The workspace's resource id. */
export const WORKSPACE_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/bench/providers/Microsoft.OperationalInsights/workspaces/${ENVIRONMENT}`;

/** Its Sumo Logic org, as a project's file has it. */
export const SUMO = { deployment: "eu", userId: "0000000000000001" } as const;

/** How the stacks of siemform configure the azurerm provider. */
export const AZURERM = { features: [{}], resourceProviderRegistrations: "none" };

/** How the stacks of siemform configure the sumologic provider. */
export const SUMOLOGIC = { environment: SUMO.deployment };

/** How siemform makes an App; the baseline gets the same. */
export const APP = { stackTraces: false, hclOutput: false } as const;
