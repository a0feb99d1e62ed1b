/** A scheduled rule that is refused by nothing. */
export const RULE = {
  displayName: "Sign-ins",
  description: "Finds sign-ins.",
  enabled: true,
  severity: "Medium",
  query: "SigninLogs | project UserPrincipalName",
  queryFrequency: "PT1H",
  queryPeriod: "PT1H",
  triggerOperator: "GreaterThan",
  triggerThreshold: 0,
  suppressionEnabled: false,
  suppressionDuration: "PT5H",
  tactics: ["InitialAccess"],
  techniques: ["T1078"],
} as const;

/** An NRT rule that is refused by nothing. */
const NRT = {
  displayName: "Sign-ins at once",
  enabled: true,
  severity: "High",
  query: "SigninLogs | project UserPrincipalName",
  suppressionEnabled: false,
  suppressionDuration: "PT5H",
} as const;

/** An automation rule that is refused by nothing. */
export const AUTOMATION = {
  displayName: "Close",
  order: 1,
  triggeringLogic: { isEnabled: true, triggersOn: "Incidents", triggersWhen: "Created", conditions: [] },
  actions: [{ order: 1, actionType: "ModifyProperties", actionConfiguration: { severity: "Low" } }],
} as const;

/** A watchlist that is refused by nothing. */
export const WATCHLIST = { displayName: "Known hosts", provider: "Microsoft", itemsSearchKey: "Host" } as const;

/** A saved search that is refused by nothing. */
export const SEARCH = { category: "Hunting Queries", displayName: "Hunt", query: "SigninLogs" } as const;

/** The body of a scheduled rule. */
export const scheduled = (changes: object = {}): object => ({ kind: "Scheduled", properties: { ...RULE, ...changes } });

/** The body of an NRT rule. */
export const nrt = (changes: object = {}): object => ({ kind: "NRT", properties: { ...NRT, ...changes } });

/** Made-up GUIDs. */
export const guid = (number: number): string => `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
