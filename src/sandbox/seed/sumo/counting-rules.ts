import { always, attack, COMMON, DEVICE, SOURCE, texts, USER } from "./rule";
import type { SeedRule } from "./rule";

const THRESHOLD_RULES: readonly SeedRule[] = [
  {
    type: "threshold",
    fields: {
      ...COMMON,
      name: "Many failed logons of one account",
      description: "Somebody guesses a password, or a service has an old one.",
      expression: "normalizedAction = 'logon' AND success = false",
      countDistinct: false,
      countField: "",
      limit: 20,
      groupByFields: ["user_username"],
      windowSize: "T30M",
      score: 3,
      version: 1,
      stream: "record",
      entitySelectors: [USER],
      tags: attack("TA0006", "T1110"),
    },
  },
  {
    type: "threshold",
    fields: {
      ...COMMON,
      name: "One address tries many ports",
      description: "A scan, or a monitoring system that nobody told us of.",
      expression: "objectType = 'Network' AND success = false",
      countDistinct: true,
      countField: "dstPort",
      limit: 100,
      groupByFields: ["srcDevice_ip"],
      windowSize: "CUSTOM",
      windowSizeMilliseconds: "900000",
      score: 4,
      version: 1,
      stream: "record",
      entitySelectors: [SOURCE],
      tags: attack("TA0007", "T1046"),
    },
  },
  {
    type: "threshold",
    shipped: 1,
    fields: {
      ...COMMON,
      name: "Many files renamed at once",
      description: "Files change their names faster than a person could do it.",
      expression: "objectType = 'AuditFile' AND normalizedAction = 'rename'",
      countDistinct: true,
      countField: "file_path",
      limit: 500,
      groupByFields: ["user_username", "device_hostname"],
      windowSize: "T10M",
      score: 6,
      version: 1,
      stream: "record",
      entitySelectors: [USER, DEVICE],
      tags: attack("TA0040", "T1486"),
    },
  },
];

const CHAIN_RULES: readonly SeedRule[] = [
  {
    type: "chain",
    fields: {
      ...COMMON,
      name: "Failed logons, then one that works",
      description: "The guess came true.",
      expressionsAndLimits: [
        { expression: "normalizedAction = 'logon' AND success = false", limit: 10 },
        { expression: "normalizedAction = 'logon' AND success = true", limit: 1 },
      ],
      ordered: true,
      groupByFields: ["user_username"],
      windowSize: "T60M",
      score: 6,
      stream: "record",
      entitySelectors: [USER],
      tags: attack("TA0006", "T1110", "T1110.001"),
    },
  },
  {
    type: "chain",
    shipped: 1,
    fields: {
      ...COMMON,
      name: "Account made, used and deleted",
      description: "An account that lives for a day only was made for one purpose.",
      expressionsAndLimits: [
        { expression: "normalizedAction = 'create' AND objectType = 'AuditChange'", limit: 1 },
        { expression: "normalizedAction = 'delete' AND objectType = 'AuditChange'", limit: 1 },
      ],
      ordered: true,
      groupByFields: ["changeTarget"],
      windowSize: "T24H",
      score: 5,
      stream: "record",
      entitySelectors: [USER],
      tags: attack("TA0003", "T1136"),
    },
  },
];

const AGGREGATION_RULES: readonly SeedRule[] = [
  {
    type: "aggregation",
    fields: {
      ...COMMON,
      ...texts("Much sent to many sites", "{{srcDevice_ip}} sends to many sites at once."),
      matchExpression: "objectType = 'NetworkProxy' AND bytesOut > 0",
      aggregationFunctions: [
        { name: "sent", function: "sum", arguments: ["bytesOut"] },
        { name: "sites", function: "count_distinct", arguments: ["http_url_fqdn"] },
      ],
      triggerExpression: "sent > 500000000 AND sites > 20",
      groupByAsset: true,
      groupByFields: [],
      windowSize: "T24H",
      scoreMapping: always(5),
      stream: "record",
      entitySelectors: [SOURCE],
      tags: attack("TA0010", "T1567"),
    },
  },
  {
    type: "aggregation",
    shipped: 1,
    fields: {
      ...COMMON,
      ...texts("More refused than allowed", "{{user_username}} is refused most of what is asked for."),
      matchExpression: "objectType = 'AuditResourceAccess'",
      aggregationFunctions: [{ name: "times", function: "count", arguments: ["true"] }],
      triggerExpression: "times > 200",
      groupByAsset: true,
      groupByFields: ["application"],
      windowSize: "T60M",
      scoreMapping: always(3),
      stream: "record",
      entitySelectors: [USER],
      tags: attack("TA0007", "T1526"),
    },
  },
];

/** Rules that look at several records. */
export const COUNTING_RULES: readonly SeedRule[] = [...THRESHOLD_RULES, ...CHAIN_RULES, ...AGGREGATION_RULES];
