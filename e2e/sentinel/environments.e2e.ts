import { lifeOfStacks } from "../scenarios/life-of-stacks";

const RULE = "azurerm_sentinel_alert_rule_scheduled";
const DOWNLOAD = `${RULE}.t1608-staged-executable-network`;
const BURST = `${RULE}.t1104-destination-burst-network`;

lifeOfStacks("sentinel", {
  query: {
    file: "T1608/t1608-staged-executable-download/network-downloads.kql",
    change: ['| where ActionType == "FileCreated"', '| where ActionType in ("FileCreated", "FileRenamed")'],
    address: DOWNLOAD,
  },
  override: {
    rule: "t1104-destination-burst-network",
    severity: "high",
    address: BURST,
  },
  drift: [
    {
      what: "somebody lowered a severity",
      edit: {
        kind: "set",
        target: "Burst of unusual destinations by one process",
        field: "properties.severity",
        value: "Low",
      },
      planned: [`update ${BURST}`],
      vanished: [],
    },
    {
      what: "the service disabled a rule by itself",
      edit: { kind: "disable", target: "Child process pivots to an unrelated destination" },
      planned: [`update ${RULE}.t1104-lineage-pivot-network`],
      vanished: [],
    },
    {
      what: "somebody deleted a rule",
      edit: { kind: "delete", target: "Executable fetched from a staging platform" },
      // A playbook's rule names it by its id.
      planned: [`create ${DOWNLOAD}`, "update azurerm_sentinel_automation_rule.siemform-playbook-t1608"],
      vanished: [DOWNLOAD],
    },
  ],
  providerDoesNotSee: [],
  rename: { from: "t1608-staged-executable-network", to: "t1608-staged-executable-fetched", type: RULE },
});
