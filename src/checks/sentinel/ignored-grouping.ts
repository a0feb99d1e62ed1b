import { placedRuleCheck } from "../check";

/** Nobody relies on a grouping that is not done. */
export const ignoredGrouping = placedRuleCheck(
  {
    code: "grouping-ignored-in-defender",
    level: "info",
    title: "A rule does not rely on its grouping where analysts work in the Defender portal.",
    why: "That portal correlates alerts into incidents by itself and does not look at groupingConfiguration. Alerts that were one incident in the Azure portal may be several there, or part of a larger one.",
    example: {
      language: "files",
      wrong:
        "==> queries/T1608/staging-download/detection.yaml <==\nrules:\n  sentinel:\n    - kind: scheduled\n      incidentConfiguration:\n        groupingConfiguration: { enabled: true, matchingMethod: AllEntities }\n==> environments/acme-prod.yaml <==\nsentinel: { portal: defender }\n",
      right:
        "==> queries/T1608/staging-download/detection.yaml <==\nrules:\n  sentinel:\n    - kind: scheduled\n      incidentConfiguration:\n        groupingConfiguration: { enabled: true, matchingMethod: AllEntities }\n==> environments/acme-prod.yaml <==\nsentinel: { portal: azure }\n",
    },
    source: "Microsoft Sentinel documentation, Transition to the Defender portal",
  },
  ["scheduled", "nrt"],
  ({ rule }, { environment }) => {
    const { incidentConfiguration, enabled } = rule.spec;
    if (environment.sentinel?.portal !== "defender" || enabled === false) return [];
    if (incidentConfiguration?.groupingConfiguration?.enabled !== true) return [];
    return [
      {
        message: "groups its alerts, and the Defender portal groups them its own way",
        help: "let the query give one row for what one incident should be about, or suppress further alerts",
        spot: { field: ["incidentConfiguration", "groupingConfiguration"] },
      },
    ];
  },
);
