import { examples, scheduled } from "./refusal-example";
import type { RefusalExample } from "./refusal-example";

const MAPPING = "{ entityType: IP, fieldMappings: [{ identifier: Address, columnName: RemoteIP }] }";

/** What Azure refuses and siemform's files cannot say: reading them stops there. */
export const AZURE_UNREAD: readonly RefusalExample[] = [
  ...examples("detection", [
    ["rule-name-missing", scheduled(`name: ""`), "wrong-value"],
    ["severity-unknown", scheduled("severity: Critical"), "wrong-word"],
    ["tactic-unknown", "attack: { tactics: [wizardry] }", "wrong-word"],
    ["technique-form", scheduled("techniques: [T16O8]"), "wrong-value"],
    ["mapped-column-empty", scheduled(`entityMappings: [${MAPPING.replace("RemoteIP", '""')}]`), "wrong-value"],
    [
      "alert-property-unknown",
      scheduled("alertDetailsOverride: { alertDynamicProperties: [{ alertProperty: Color, value: RemoteIP }] }"),
      "wrong-word",
    ],
    ["event-grouping-unknown", scheduled("eventGroupingSettings: { aggregationKind: AlertPerHost }"), "wrong-word"],
    [
      "grouping-method-unknown",
      scheduled("incidentConfiguration: { groupingConfiguration: { enabled: true, matchingMethod: All } }"),
      "wrong-word",
    ],
    [
      "grouping-detail-unknown",
      scheduled(
        "incidentConfiguration: { groupingConfiguration: { enabled: true, matchingMethod: Selected, groupByAlertDetails: [Color] } }",
      ),
      "wrong-word",
    ],
    ["trigger-operator-unknown", scheduled("triggerOperator: AtLeast"), "wrong-word"],
  ]),
];
