import { attack, COMMON, days, DEVICE, SOURCE, texts, USER } from "./rule";
import type { SeedRule } from "./rule";

const FIRST_SEEN_RULES: readonly SeedRule[] = [
  {
    type: "first-seen",
    fields: {
      ...COMMON,
      ...texts("First logon from a country", "{{user_username}} signed in from {{srcDevice_ip_countryCode}}."),
      filterExpression: "normalizedAction = 'logon' AND success = true",
      valueFields: ["srcDevice_ip_countryCode"],
      groupByFields: ["user_username"],
      baselineType: "PER_ENTITY",
      baselineWindowSize: days(14),
      retentionWindowSize: days(90),
      assetField: "",
      version: 1,
      score: 4,
      entitySelectors: [USER],
      tags: attack("TA0001", "T1078"),
    },
  },
  {
    type: "first-seen",
    fields: {
      ...COMMON,
      ...texts("First driver of its name", "{{device_hostname}} loads {{baseImage}}."),
      filterExpression: "objectType = 'EndpointModuleLoad' AND lower(baseImage) LIKE '%.sys'",
      valueFields: ["baseImage"],
      groupByFields: [],
      baselineType: "GLOBAL",
      baselineWindowSize: days(30),
      retentionWindowSize: days(90),
      assetField: "",
      version: 1,
      score: 3,
      entitySelectors: [DEVICE],
    },
  },
  {
    type: "first-seen",
    shipped: 1,
    fields: {
      ...COMMON,
      ...texts("First use of an application", "{{user_username}} uses {{application}}."),
      filterExpression: "objectType = 'AuditResourceAccess' AND success = true",
      valueFields: ["application"],
      groupByFields: ["user_username"],
      baselineType: "PER_ENTITY",
      baselineWindowSize: days(30),
      retentionWindowSize: days(60),
      assetField: "",
      version: 1,
      score: 1,
      entitySelectors: [USER],
    },
  },
];

const OUTLIER_RULES: readonly SeedRule[] = [
  {
    type: "outlier",
    fields: {
      ...COMMON,
      ...texts("More mail than usual", "{{user_username}} sends more mail than on other days."),
      matchExpression: "objectType = 'Email' AND NOT isNull(email_sender)",
      aggregationFunctions: [{ name: "current", function: "count", arguments: ["true"] }],
      deviationThreshold: 3,
      floorValue: 50,
      groupByFields: ["user_username"],
      windowSize: "T24H",
      baselineWindowSize: days(14),
      retentionWindowSize: days(60),
      assetField: "",
      score: 3,
      entitySelectors: [USER],
      tags: attack("TA0010", "T1048"),
    },
  },
  {
    type: "outlier",
    shipped: 1,
    fields: {
      ...COMMON,
      ...texts("More bytes out than usual", "{{srcDevice_ip}} sends more than at other hours."),
      matchExpression: "objectType = 'NetworkFlow'",
      aggregationFunctions: [{ name: "current", function: "sum", arguments: ["bytesOut"] }],
      deviationThreshold: 4,
      floorValue: 1_000_000,
      groupByFields: ["srcDevice_ip"],
      windowSize: "T60M",
      baselineWindowSize: days(7),
      retentionWindowSize: days(30),
      assetField: "",
      score: 4,
      entitySelectors: [SOURCE],
      tags: attack("TA0010", "T1030"),
    },
  },
];

/** Rules that learn what is usual first. */
export const BASELINE_RULES: readonly SeedRule[] = [...FIRST_SEEN_RULES, ...OUTLIER_RULES];
