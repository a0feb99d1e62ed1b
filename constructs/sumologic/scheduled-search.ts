import { LogSearch } from "@cdktf/provider-sumologic/lib/log-search";
import type { LogSearchConfig, LogSearchSchedule } from "@cdktf/provider-sumologic/lib/log-search";
import { Construct } from "constructs";
import { scheduledSearchLimits } from "../../src/model";
import type { ScheduledSearchSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import type { SumoPlacement } from "./cse-rule-config";
import { searchNotificationConfig } from "./search-notification";
import { timeRangeConfig } from "./search-time-range";

/** A scheduled search and where it goes. */
export type ScheduledSearchProps = ScheduledSearchSpec &
  SumoPlacement & {
    /** The id of its folder in the library. */
    readonly parentId: string;
  };

/**
 * A search in Sumo Logic's library that runs on a schedule. The construct's id is the search's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class ScheduledSearch extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: LogSearch;

  constructor(scope: Construct, id: string, props: ScheduledSearchProps) {
    super(scope, id);
    const warnings = admit(this, props, scheduledSearchLimits);
    this.resource = new LogSearch(this, "resource", literal(scheduledSearchConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a scheduled search. */
export function scheduledSearchConfig(props: ScheduledSearchProps): LogSearchConfig {
  return {
    name: props.name,
    description: props.description,
    parentId: props.parentId,
    queryString: props.queryString,
    parsingMode: props.parsingMode ?? "Manual",
    intervalTimeType: props.intervalTimeType,
    runByReceiptTime: props.intervalTimeType === "receiptTime",
    queryParameter: props.queryParameters?.map((each) => ({ ...each })),
    timeRange: timeRangeConfig(props.timeRange ?? props.parseableTimeRange),
    schedule: scheduleConfig(props),
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}

function scheduleConfig(props: ScheduledSearchProps): LogSearchSchedule {
  return {
    scheduleType: props.scheduleType,
    cronExpression: props.cronExpression,
    timeZone: props.timeZone ?? "Etc/UTC",
    parseableTimeRange: timeRangeConfig(props.parseableTimeRange),
    parameter: props.queryParameters?.map(({ name, value }) => ({ name, value })),
    threshold: props.threshold && { ...props.threshold },
    notification: searchNotificationConfig(props.notification),
    muteErrorEmails: props.muteErrorEmails ?? false,
  };
}
