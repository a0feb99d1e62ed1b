import type { CodePage } from "../../../diagnostics";

const PROVIDER = "terraform-provider-sumologic 3.2.9, monitor";

/** Pages of what a monitor must keep. */
export const SUMO_MONITOR_PAGES: readonly CodePage[] = [
  {
    code: "monitor-text-short",
    level: "error",
    title: "The name and the description of a monitor have at least two characters.",
    why: "The provider holds both against a pattern and refuses the plan, with the pattern as its only explanation.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      name: D
`,
      right: `rules:
  sumologic:
    - kind: monitor
      name: Downloads
`,
    },
    source: PROVIDER,
  },
  {
    code: "monitor-text-slash",
    level: "error",
    title: "The name and the description of a monitor hold no slash.",
    why: "Monitors stand in folders, and a slash would divide a path: the provider refuses the plan. A web address in the description is the usual cause.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      description: See https://example.com/downloads
`,
      right: `rules:
  sumologic:
    - kind: monitor
      description: An executable was fetched through the proxy.
`,
    },
    source: PROVIDER,
  },
  {
    code: "monitor-text-edges",
    level: "error",
    title: "The name and the description of a monitor neither begin nor end with white space.",
    why: "The provider refuses the plan. In a project's own files such white space is taken away; this finding is for constructs.",
    example: {
      language: "construct",
      wrong: `Monitor:
  name: "Downloads "
`,
      right: `Monitor:
  name: Downloads
`,
    },
    source: PROVIDER,
  },
  {
    code: "monitor-never-alerts",
    level: "error",
    title: "A monitor has a condition that can begin an alert.",
    why: "The provider takes a condition that is neither critical nor a warning; such a monitor watches for ever and says nothing.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      condition: { type: outlier, field: bytes }
      notifications: []
`,
      right: `rules:
  sumologic:
    - kind: monitor
      query: _sourceCategory=proxy/access | timeslice 1m | sum(size) as bytes by _timeslice
      condition: { type: outlier, field: bytes, critical: { threshold: 3 } }
      notifications: []
`,
    },
    source: PROVIDER,
  },
  {
    code: "monitor-threshold-zero",
    level: "error",
    title: "A monitor compares with another number than 0.",
    why: "The provider leaves a threshold of 0 out of what it sends, so that the service sees none, and every plan shows a change. More than 0 is the same as 1 or more.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      condition:
        type: static
        critical: { time_range: 15m, alert: { threshold: 0, threshold_type: GreaterThan } }
`,
      right: `rules:
  sumologic:
    - kind: monitor
      condition:
        type: static
        critical: { time_range: 15m, alert: { threshold: 1, threshold_type: GreaterThanOrEqual } }
`,
    },
    source: `${PROVIDER} (TriggerCondition leaves out empty values)`,
  },
  {
    code: "monitor-time-range",
    level: "error",
    title: "A monitor looks back one of ten lengths of time.",
    why: "The provider takes 2, 5, 10, 15 and 30 minutes and 1, 3, 6, 12 and 24 hours, and refuses all others at plan.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      condition:
        type: static
        critical: { time_range: 20m, alert: { threshold: 5, threshold_type: GreaterThan } }
`,
      right: `rules:
  sumologic:
    - kind: monitor
      condition:
        type: static
        critical: { time_range: 30m, alert: { threshold: 5, threshold_type: GreaterThan } }
`,
    },
    source: PROVIDER,
  },
  {
    code: "anomaly-sensitivity",
    level: "error",
    title: "The sensitivity of an anomaly monitor lies between 0.1 and 1.",
    why: "The provider refuses other numbers at plan. The larger the number, the more is an anomaly.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      query: _sourceCategory=proxy/access | timeslice 1m | count as downloads by _timeslice
      condition: { type: anomaly, field: downloads, sensitivity: 5, min_anomaly_count: 1, time_range: 1d }
`,
      right: `rules:
  sumologic:
    - kind: monitor
      query: _sourceCategory=proxy/access | timeslice 1m | count as downloads by _timeslice
      condition: { type: anomaly, field: downloads, sensitivity: 0.5, min_anomaly_count: 1, time_range: 1d }
`,
    },
    source: PROVIDER,
  },
  {
    code: "monitor-group-field",
    level: "error",
    title: "The alerts of a monitor are grouped by a field with few values.",
    why: "Grouping by what every message has for itself, its text, its number or its time, would make an alert of each message; the service refuses it.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      notification_group_fields: [_raw]
`,
      right: `rules:
  sumologic:
    - kind: monitor
      notification_group_fields: [_sourceHost]
`,
    },
    source: `${PROVIDER}, documentation of notification_group_fields`,
  },
  {
    code: "notification-never-sent",
    level: "error",
    title: "A notification of a monitor waits for a state that its conditions can bring about.",
    why: "It is deployed and never sent: the condition for warnings was taken away, or was never written.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      notifications:
        - connection_type: Slack
          connection_id: "00000000000000A1"
          run_for_trigger_types: [Warning]
`,
      right: `rules:
  sumologic:
    - kind: monitor
      notifications:
        - connection_type: Slack
          connection_id: "00000000000000A1"
          run_for_trigger_types: [Critical]
`,
    },
    source: `${PROVIDER}; its issues 195 and 391`,
  },
  {
    code: "payload-not-json",
    level: "error",
    title: "The payload of a notification is JSON.",
    why: "The provider refuses another text at plan. A placeholder outside quotes is the usual cause: it becomes a text only when the alert is sent.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: monitor
      notifications:
        - connection_type: Webhook
          connection_id: "00000000000000A1"
          run_for_trigger_types: [Critical]
          payload_override: '{ "monitor": {{Name}} }'
`,
      right: `rules:
  sumologic:
    - kind: monitor
      notifications:
        - connection_type: Webhook
          connection_id: "00000000000000A1"
          run_for_trigger_types: [Critical]
          payload_override: '{ "monitor": "{{Name}}" }'
`,
    },
    source: PROVIDER,
  },
];
