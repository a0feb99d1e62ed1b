import { lifeOfStacks } from "../scenarios/life-of-stacks";

const RULE = "sumologic_cse_match_rule";
const COMMAND = `${RULE}.t1608-staged-executable-command`;
const WEB_TITLE = "Executable requested from a staging platform";
const WEB = `${RULE}.t1608-staged-executable-web`;
const BURST = "sumologic_cse_threshold_rule.t1104-destination-burst-connections";

lifeOfStacks("sumologic", {
  query: {
    file: "T1608/t1608-staged-executable-download/staging-platform-command.cse",
    change: ["objectType = 'EndpointProcess'\n", "objectType = 'EndpointProcess'\nAND baseImage IS NOT NULL\n"],
    address: COMMAND,
  },
  override: {
    rule: "t1104-destination-burst-connections",
    severity: "high",
    address: BURST,
  },
  drift: [
    {
      what: "somebody changed an expression",
      edit: {
        kind: "set",
        target: "Burst of destinations by one process",
        field: "expression",
        value: "objectType = 'Network'",
      },
      planned: [`update ${BURST}`],
      vanished: [],
    },
    {
      what: "the service disabled a rule by itself",
      edit: { kind: "disable", target: "Download tool run against a staging platform" },
      planned: [`update ${COMMAND}`],
      vanished: [],
    },
    {
      what: "somebody deleted a rule",
      edit: { kind: "delete", target: WEB_TITLE },
      planned: [`create ${WEB}`],
      vanished: [WEB],
    },
  ],
  providerDoesNotSee: [
    {
      what: "somebody deleted a search's schedule",
      type: "sumologic_log_search",
      kind: "delete-schedule",
    },
  ],
  rename: { from: "t1608-staged-executable-command", to: "t1608-staged-executable-tool", type: RULE },
});
