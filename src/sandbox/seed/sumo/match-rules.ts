import { always, attack, COMMON, DEVICE, SOURCE, texts, USER } from "./rule";
import type { SeedRule } from "./rule";

/** Rules that look at one record. */
export const MATCH_RULES: readonly SeedRule[] = [
  {
    type: "templated",
    fields: {
      ...COMMON,
      ...texts("Web server starts a shell", "{{device_hostname}} runs {{commandLine}}."),
      expression:
        "lower(parentBaseImage) LIKE '%w3wp.exe' AND (lower(baseImage) LIKE '%cmd.exe' OR lower(baseImage) LIKE '%powershell.exe')",
      entitySelectors: [DEVICE, USER],
      scoreMapping: always(7),
      stream: "record",
      summaryExpression: "{{baseImage}} behind a web server",
      tags: attack("TA0003", "T1505", "T1505.003"),
    },
  },
  {
    type: "templated",
    fields: {
      ...COMMON,
      ...texts("Mail filter let an attachment through", "{{email_sender}} sent it."),
      expression: "objectType = 'Email' AND lower(action) = 'delivered' AND NOT isNull(threat_name)",
      entitySelectors: [USER],
      scoreMapping: {
        type: "fieldValueMapping",
        default: 3,
        field: "severity",
        mapping: [
          { type: "equal", from: "high", to: 7 },
          { type: "equal", from: "critical", to: 9 },
        ],
      },
      stream: "record",
      tags: attack("TA0001", "T1566"),
    },
  },
  {
    type: "templated",
    fields: {
      ...COMMON,
      ...texts("Proxy score of a page", "{{http_url_fqdn}} has a bad name."),
      expression: "metadata_vendor = 'Contoso' AND objectType = 'NetworkProxy'",
      entitySelectors: [SOURCE],
      scoreMapping: {
        type: "fieldValueMapping",
        default: 1,
        field: "normalizedSeverity",
        // A range's upper bound is one of the things that the provider's schema has no word for.
        mapping: [
          { type: "range", from: "0", from_end: "4", to: 2 },
          { type: "range", from: "5", from_end: "10", to: 6 },
        ],
      },
      stream: "record",
    },
  },
  {
    type: "templated",
    hasFailed: true,
    fields: {
      ...COMMON,
      ...texts("Any name that was asked for", "{{dns_query}} was asked for."),
      expression: "objectType = 'NetworkDNS' AND success = true",
      entitySelectors: [SOURCE],
      scoreMapping: always(1),
      stream: "record",
    },
  },
  {
    type: "templated",
    fields: {
      ...COMMON,
      ...texts("Jump host used by hand", "{{user_username}} signed in on a jump host."),
      isPrototype: true,
      expression: "normalizedAction = 'logon' AND success = true AND array_contains(listMatches, 'jump_hosts')",
      entitySelectors: [USER],
      scoreMapping: always(2),
      stream: "record",
      suppressionWindowSize: 21_600_000,
      tags: ["team:servers"],
    },
  },
  {
    type: "templated",
    shipped: 1,
    fields: {
      ...COMMON,
      ...texts("Backup catalog deleted", "{{commandLine}} on {{device_hostname}}."),
      expression: "lower(baseImage) LIKE '%wbadmin.exe' AND lower(commandLine) LIKE '%delete catalog%'",
      entitySelectors: [DEVICE, USER],
      scoreMapping: always(5),
      stream: "record",
      tags: attack("TA0040", "T1490"),
    },
    override: {
      ...texts("Backup catalog deleted", "{{commandLine}} on {{device_hostname}}. Ask the backup team first."),
      entitySelectors: [DEVICE],
      isPrototype: false,
      scoreMapping: always(8),
      stream: "record",
      summaryExpression: "",
      tags: [...attack("TA0040", "T1490"), "team:backup"],
    },
  },
  {
    type: "templated",
    shipped: 2,
    fields: {
      ...COMMON,
      ...texts("Scheduled task from a temporary folder", "{{commandLine}} was scheduled."),
      expression: "lower(baseImage) LIKE '%schtasks.exe' AND lower(commandLine) LIKE '%\\temp\\%'",
      entitySelectors: [DEVICE, USER],
      scoreMapping: always(4),
      stream: "record",
      tags: attack("TA0003", "T1053", "T1053.005"),
    },
  },
  {
    type: "templated",
    shipped: 3,
    fields: {
      ...COMMON,
      ...texts("Threat that a product names", "{{metadata_product}} found {{threat_name}}."),
      expression: "NOT isNull(threat_name) AND normalizedSeverity > 0",
      entitySelectors: [DEVICE, SOURCE],
      scoreMapping: { type: "fieldValue", default: 3, field: "normalizedSeverity", mapping: [] },
      stream: "record",
    },
  },
];
