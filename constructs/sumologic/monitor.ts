import { Monitor as MonitorResource } from "@cdktf/provider-sumologic/lib/monitor";
import type {
  MonitorConfig,
  MonitorNotifications,
  MonitorNotificationsNotification,
} from "@cdktf/provider-sumologic/lib/monitor";
import { Construct } from "constructs";
import { monitorLimits, TRIGGER_TYPES } from "../../src/model";
import type { MonitorNotification, MonitorSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { sorted } from "./cse-rule-config";
import type { SumoPlacement } from "./cse-rule-config";
import { triggerConditionsConfig } from "./monitor-condition";

/** A monitor and where it goes. */
export interface MonitorProps extends MonitorSpec, SumoPlacement {
  /** The id of its folder of monitors. A change of it drops all other changes of the same apply. @defaultValue the root */
  readonly parentId?: string;
}

/**
 * A monitor of logs in Sumo Logic. The construct's id is the monitor's id, for ever.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class Monitor extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: MonitorResource;

  constructor(scope: Construct, id: string, props: MonitorProps) {
    super(scope, id);
    const warnings = admit(this, props, monitorLimits);
    this.resource = new MonitorResource(this, "resource", literal(monitorConfig(props)));
    identify(this, this.resource, props, warnings);
  }
}

/** The provider's configuration of a monitor. */
export function monitorConfig(props: MonitorProps): MonitorConfig {
  return {
    name: props.name,
    description: props.description,
    parentId: props.parentId,
    type: "MonitorsLibraryMonitor",
    contentType: "Monitor",
    monitorType: "Logs",
    isDisabled: props.isDisabled ?? false,
    queries: [{ rowId: "A", query: props.query }],
    triggerConditions: triggerConditionsConfig(props),
    notifications: props.notifications?.map(notificationConfig),
    groupNotifications: true,
    notificationGroupFields: props.notificationGroupFields && sorted(props.notificationGroupFields),
    playbook: props.playbook,
    automatedPlaybookIds: props.automatedPlaybookIds && [...props.automatedPlaybookIds],
    alertName: props.alertName,
    evaluationDelay: props.evaluationDelay && `${String(props.evaluationDelay.inMinutes)}m`,
    tags: props.tags && { ...props.tags },
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}

function notificationConfig(notification: MonitorNotification): MonitorNotifications {
  return {
    runForTriggerTypes: TRIGGER_TYPES.filter((each) => notification.runForTriggerTypes.includes(each)),
    notification: actionConfig(notification),
  };
}

function actionConfig(notification: MonitorNotification): MonitorNotificationsNotification {
  if (notification.connectionType !== "Email") {
    const { connectionType, connectionId, payloadOverride, resolutionPayloadOverride } = notification;
    return { connectionType, connectionId, payloadOverride, resolutionPayloadOverride };
  }
  const { connectionType, recipients, subject, messageBody, timeZone = "Etc/UTC" } = notification;
  return { connectionType, recipients: sorted(recipients), subject, messageBody, timeZone };
}
