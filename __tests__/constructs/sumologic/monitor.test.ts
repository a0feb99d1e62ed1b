import { Monitor } from "../../../constructs/sumologic";
import { Duration } from "../../../src/model";
import type { MonitorCondition, ThresholdType } from "../../../src/model";
import { MONITOR } from "../examples/sumologic";
import { linesOf } from "../sentinel/render";
import { shown } from "./example";

test("the smallest monitor", () => {
  expect(shown("Monitor", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: content_type = "Monitor"
    staged-tool: group_notifications = true
    staged-tool: is_disabled = false
    staged-tool: monitor_type = "Logs"
    staged-tool: name = "Staged tool"
    staged-tool: queries = [{"query":"_sourceCategory=proxy","row_id":"A"}]
    staged-tool: trigger_conditions = {"logs_static_condition":{"critical":{"alert":{"threshold":1,"threshold_type":"GreaterThanOrEqual"},"resolution":{"threshold":1,"threshold_type":"LessThan"},"time_range":"15m"}}}
    staged-tool: type = "MonitorsLibraryMonitor""
  `);
});

test("the fullest monitor", () => {
  expect(shown("Monitor", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: alert_name = "{{Name}} on {{ResultJson.src_ip}}"
    staged-tool: automated_playbook_ids = ["683a60a123ad6099e4d1333e"]
    staged-tool: content_type = "Monitor"
    staged-tool: depends_on = []
    staged-tool: description = "A tool fetched from a file-sharing site."
    staged-tool: evaluation_delay = "5m"
    staged-tool: group_notifications = true
    staged-tool: is_disabled = true
    staged-tool: monitor_type = "Logs"
    staged-tool: name = "Staged tool"
    staged-tool: notification_group_fields = ["proc","src_ip"]
    staged-tool: notifications = [{"notification":{"connection_type":"Email","message_body":"{{QueryURL}}","recipients":["lead@example.com","soc@example.com"],"subject":"{{TriggerType}}: {{Name}}","time_zone":"Europe/Berlin"},"run_for_trigger_types":["Critical","ResolvedCritical"]},{"notification":{"connection_id":"0000000000ABC123","connection_type":"Slack","payload_override":"{\\"text\\":\\"{{Name}}\\"}","resolution_payload_override":"{\\"text\\":\\"over\\"}"},"run_for_trigger_types":["MissingData"]}]
    staged-tool: parent_id = "0000000000000A01"
    staged-tool: playbook = "| Step | Action |\\n|---|---|\\n| 1 | Find the file |"
    staged-tool: queries = [{"query":"_sourceCategory=proxy | count by src_ip","row_id":"A"}]
    staged-tool: tags = {"technique":"T1608"}
    staged-tool: trigger_conditions = {"logs_missing_data_condition":{"frequency":"5m","time_range":"30m"},"logs_static_condition":{"critical":{"alert":{"threshold":100,"threshold_type":"GreaterThan"},"frequency":"5m","resolution":{"resolution_window":"10m","threshold":90,"threshold_type":"LessThanOrEqual"},"time_range":"1h"},"field":"_count","warning":{"alert":{"threshold":80,"threshold_type":"GreaterThan"},"resolution":{"threshold":80,"threshold_type":"LessThanOrEqual"},"time_range":"1d"}}}
    staged-tool: type = "MonitorsLibraryMonitor""
  `);
});

const sent = (condition: MonitorCondition): string[] =>
  linesOf(["trigger_conditions"], (stack) => new Monitor(stack, "monitor", { ...MONITOR.smallest, condition }));

test.each<[ThresholdType, ThresholdType]>([
  ["GreaterThan", "LessThanOrEqual"],
  ["GreaterThanOrEqual", "LessThan"],
  ["LessThan", "GreaterThanOrEqual"],
  ["LessThanOrEqual", "GreaterThan"],
])("an alert on %s ends on %s of the same number, over the same range", (begins, ends) => {
  const alert = { threshold: 5, thresholdType: begins };

  expect(sent({ type: "static", warning: { timeRange: Duration.hours(24), alert } })).toEqual([
    `monitor: trigger_conditions = {"logs_static_condition":{"warning":{"alert":{"threshold":5,"threshold_type":"${begins}"},"resolution":{"threshold":5,"threshold_type":"${ends}"},"time_range":"1d"}}}`,
  ]);
});

test("outliers are watched in both directions unless told otherwise", () => {
  const critical = { window: 10, consecutive: 2, threshold: 3 };

  expect(sent({ type: "outlier", field: "_count", critical, warning: {} })).toEqual([
    'monitor: trigger_conditions = {"logs_outlier_condition":{"critical":{"consecutive":2,"threshold":3,"window":10},"direction":"Both","field":"_count","warning":{}}}',
  ]);
});

test("anomalies are found by the one model there is", () => {
  const condition: MonitorCondition = {
    type: "anomaly",
    field: "_count",
    direction: "Up",
    sensitivity: 0.4,
    minAnomalyCount: 9,
    timeRange: Duration.hours(3),
  };

  expect(sent(condition)).toEqual([
    'monitor: trigger_conditions = {"logs_anomaly_condition":{"anomaly_detector_type":"Cluster","critical":{"min_anomaly_count":9,"sensitivity":0.4,"time_range":"3h"},"direction":"Up","field":"_count"}}',
  ]);
});
