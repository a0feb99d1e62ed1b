import { placedRuleCheck } from "../check";

/** Alerts reach somebody. */
export const hiddenAlerts = placedRuleCheck(
  {
    code: "alerts-hidden-in-defender",
    level: "warning",
    title: "A rule makes incidents where analysts work in the Defender portal.",
    why: "That portal shows alerts within incidents only. With createIncident off the rule runs, costs, and nobody ever sees what it finds.",
    example: {
      language: "files",
      wrong:
        "==> queries/T1608/staging-download/detection.yaml <==\nrules:\n  sentinel:\n    - kind: scheduled\n      incidentConfiguration: { createIncident: false }\n==> environments/acme-prod.yaml <==\nsentinel: { portal: defender }\n",
      right:
        "==> queries/T1608/staging-download/detection.yaml <==\nrules:\n  sentinel:\n    - kind: scheduled\n      incidentConfiguration: { createIncident: true }\n==> environments/acme-prod.yaml <==\nsentinel: { portal: defender }\n",
    },
    source: "Microsoft Sentinel documentation, Transition to the Defender portal",
  },
  ["scheduled", "nrt"],
  ({ rule }, { environment }) => {
    const { incidentConfiguration, enabled } = rule.spec;
    if (environment.sentinel?.portal !== "defender" || enabled === false) return [];
    if (incidentConfiguration?.createIncident !== false) return [];
    return [
      {
        message: "makes no incidents, and the Defender portal shows no alert without one",
        help: "remove `createIncident: false`; mode shadow makes the alerts informational there instead",
        spot: { field: ["incidentConfiguration", "createIncident"] },
      },
    ];
  },
);
