/** The states of an alert that a notification may be sent for. */
export const TRIGGER_TYPES = [
  "Critical",
  "Warning",
  "MissingData",
  "ResolvedCritical",
  "ResolvedWarning",
  "ResolvedMissingData",
] as const;
/** A state of an alert that a notification may be sent for. */
export type TriggerType = (typeof TRIGGER_TYPES)[number];

/** The kinds of connection a monitor may call, mail apart. */
export const CONNECTION_TYPES = [
  "AWSLambda",
  "AzureFunctions",
  "Datadog",
  "HipChat",
  "Jira",
  "MicrosoftTeams",
  "NewRelic",
  "Opsgenie",
  "PagerDuty",
  "ServiceNow",
  "Slack",
  "Webhook",
] as const;

/** A mail about an alert. */
export interface MonitorEmail {
  /** Tells mail and connections apart. */
  readonly connectionType: "Email";
  /** The states it is sent for, at least one. */
  readonly runForTriggerTypes: readonly TriggerType[];
  /** The recipients, at least one. Sent sorted: their order means nothing. */
  readonly recipients: readonly string[];
  /** The subject; `{{Name}}` and the like are replaced. */
  readonly subject: string;
  /** The text; `{{TriggerType}}` and the like are replaced. */
  readonly messageBody: string;
  /** The time zone of times in it, by its full name. @defaultValue `Etc/UTC` */
  readonly timeZone?: string;
}

/** A call of a connection about an alert. */
export interface MonitorConnection {
  /** The kind of connection. */
  readonly connectionType: (typeof CONNECTION_TYPES)[number];
  /** The states it is called for, at least one. */
  readonly runForTriggerTypes: readonly TriggerType[];
  /** The id of the connection. */
  readonly connectionId: string;
  /** The JSON that is sent. @defaultValue the connection's own */
  readonly payloadOverride?: string;
  /** The JSON that is sent when the alert ends. @defaultValue the connection's own */
  readonly resolutionPayloadOverride?: string;
}

/** Who is told about an alert, and when. */
export type MonitorNotification = MonitorEmail | MonitorConnection;
