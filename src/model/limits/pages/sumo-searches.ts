import type { CodePage } from "../../../diagnostics";

const SCHEDULE = "Schedule a Search, Sumo Logic documentation at 061a021";
const SIGNALS = "Generate CSE Signals With a Scheduled Search, Sumo Logic documentation at 7ea0950";
const PROVIDER = "terraform-provider-sumologic 3.2.9, log_search";

/** Pages of what a scheduled search must keep: when it runs, what it looks at, what becomes of its results. */
export const SUMO_SEARCH_PAGES: readonly CodePage[] = [
  {
    code: "cron-form",
    level: "error",
    title: "A cron expression has seconds, minutes, hours, day of month, month and day of week.",
    why: "An expression of five fields, as crontab has it, lacks the seconds: the service cannot read it, and the apply stops.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: Custom
      cron_expression: 0 16 * * 1-5
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: Custom
      cron_expression: 0 0 16 ? * 2-6 *
`,
    },
    source: SCHEDULE,
  },
  {
    code: "cron-too-often",
    level: "error",
    title: "Two runs of a search lie at least fifteen minutes apart.",
    why: "The service refuses a closer schedule. What must be seen sooner is a real-time search, a monitor or a Cloud SIEM rule.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: Custom
      cron_expression: 0 0/5 * * * ? *
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: Custom
      cron_expression: 0 0/15 * * * ? *
`,
    },
    source: SCHEDULE,
  },
  {
    code: "real-time-range",
    level: "error",
    title: "A real-time search looks at five to fifteen minutes.",
    why: "It runs without a pause on a short window; the service refuses a longer or shorter one.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: RealTime
      parseable_time_range: { type: relative, from: 1h }
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: RealTime
      parseable_time_range: { type: relative, from: 15m }
`,
    },
    source: SCHEDULE,
  },
  {
    code: "real-time-by-receipt",
    level: "error",
    title: "A real-time search does not select by the time of receipt.",
    why: "The service refuses the two together.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: RealTime
      parseable_time_range: { type: relative, from: 15m }
      interval_time_type: receiptTime
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: RealTime
      parseable_time_range: { type: relative, from: 15m }
      interval_time_type: messageTime
`,
    },
    source: "Create a Real Time Alert, Sumo Logic documentation at d1c1549",
  },
  {
    code: "time-range-reversed",
    level: "error",
    title: "A time range begins before it ends.",
    why: "Both ends count backwards from the run, so that the beginning is the larger of the two. A range the wrong way round holds nothing, and the search never finds anything.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      parseable_time_range: { type: relative, from: 5m, to: 1h }
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      parseable_time_range: { type: relative, from: 1h, to: 5m }
`,
    },
    source: PROVIDER,
  },
  {
    code: "time-range-too-long",
    level: "error",
    title: "A search that runs often looks at a short range.",
    why: "How far a search may look depends on how often it runs: a day every fifteen minutes, seven days every hour, thirty days every twelve hours. The service refuses more.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: 15Minutes
      parseable_time_range: { type: relative, from: 7d }
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      schedule_type: 1Hour
      parseable_time_range: { type: relative, from: 7d }
`,
    },
    source: SCHEDULE,
  },
  {
    code: "itemized-alerts-off",
    level: "error",
    title: "A search that limits its calls makes a call of each result.",
    why: "Without itemize_alerts the limit is not used: all results go out in one call, which is not what was asked for.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      notification: { type: webhook, webhook_id: "00000000000000A1", max_itemized_alerts: 20 }
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      notification:
        { type: webhook, webhook_id: "00000000000000A1", itemize_alerts: true, max_itemized_alerts: 20 }
`,
    },
    source: PROVIDER,
  },
  {
    code: "query-parameter-doubled",
    level: "error",
    title: "The parameters of a search have different names.",
    why: "A placeholder in the query has one value. Of two parameters with one name nobody could say which of them it has.",
    example: {
      language: "detection",
      wrong: `rules:
  sumologic:
    - kind: scheduled-search
      query_parameters:
        - { name: site, data_type: STRING, value: transfer.sh }
        - { name: site, data_type: STRING, value: paste.ee }
`,
      right: `rules:
  sumologic:
    - kind: scheduled-search
      query_parameters:
        - { name: site, data_type: STRING, value: transfer.sh }
        - { name: other_site, data_type: STRING, value: paste.ee }
`,
    },
    source: PROVIDER,
  },
  {
    code: "signal-without-severity",
    level: "error",
    title: "A search that makes signals returns normalizedSeverity.",
    why: "Without it Cloud SIEM makes a record of each result and no signal, without a word about it: the search runs, and no insight ever comes of it.",
    example: {
      language: "sumo-search",
      wrong: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as srcDevice_ip nodrop
| count by srcDevice_ip
| "Resource Development" as stage
`,
      right: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as srcDevice_ip nodrop
| count by srcDevice_ip
| 5 as normalizedSeverity
| "Resource Development" as stage
`,
    },
    source: SIGNALS,
  },
  {
    code: "signal-without-stage",
    level: "error",
    title: "A search that makes signals returns stage.",
    why: "Without a tactic in `stage` Cloud SIEM makes a record of each result and no signal.",
    example: {
      language: "sumo-search",
      wrong: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as srcDevice_ip nodrop
| count by srcDevice_ip
| 5 as normalizedSeverity
`,
      right: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as srcDevice_ip nodrop
| count by srcDevice_ip
| 5 as normalizedSeverity
| "Resource Development" as stage
`,
    },
    source: SIGNALS,
  },
  {
    code: "signal-without-entity",
    level: "error",
    title: "A search that makes signals returns an entity, in a field that Cloud SIEM takes for one.",
    why: "A signal is about a host, an address or a user. With none of the known fields, such as srcDevice_ip or user_username, there is a record and no signal; src_ip is none of them.",
    example: {
      language: "sumo-search",
      wrong: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as src_ip nodrop
| count by src_ip
| 5 as normalizedSeverity
| "Resource Development" as stage
`,
      right: `_sourceCategory=proxy/access ".exe"
| json "src_ip" as srcDevice_ip nodrop
| count by srcDevice_ip
| 5 as normalizedSeverity
| "Resource Development" as stage
`,
    },
    source: SIGNALS,
  },
];
