import type { Duration } from "../duration";
import type { MissingDataCondition, MonitorCondition } from "./monitor-condition";
import type { MonitorNotification } from "./monitor-notification";

/**
 * A monitor of logs. Its notifications are always grouped, for Sumo Logic refuses a monitor of logs that does not;
 * `notificationGroupFields` makes a group of each value.
 */
export interface MonitorSpec {
  /** Its name, without `/`, two characters or more. */
  readonly name: string;
  /** What it finds, without `/`, two characters or more. */
  readonly description?: string;
  /** The query. */
  readonly query: string;
  /** Whether it stands still. @defaultValue false */
  readonly isDisabled?: boolean;
  /** When it alerts; this or `missingData` is needed. */
  readonly condition?: MonitorCondition;
  /** When it alerts because nothing arrives. @defaultValue it does not */
  readonly missingData?: MissingDataCondition;
  /** Who is told about an alert. @defaultValue nobody */
  readonly notifications?: readonly MonitorNotification[];
  /** What to do about an alert, in Markdown. */
  readonly playbook?: string;
  /** Ids of the playbooks that Sumo Logic runs by itself. @defaultValue none */
  readonly automatedPlaybookIds?: readonly string[];
  /** The name of its alerts, 1 to 512 characters; `{{ResultJson.field}}` and the like are replaced. @defaultValue its name */
  readonly alertName?: string;
  /** Fields whose every value is an alert of its own. Sent sorted. @defaultValue one alert for all results */
  readonly notificationGroupFields?: readonly string[];
  /** How long it waits for late data. @defaultValue Sumo Logic's own */
  readonly evaluationDelay?: Duration;
  /** Tags by key. @defaultValue none */
  readonly tags?: Readonly<Record<string, string>>;
}
