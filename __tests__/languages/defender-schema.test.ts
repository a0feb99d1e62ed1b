import { faultsOf } from "../../src/languages";

const found = (query: string): string[] =>
  faultsOf("kql", query).flatMap(({ code, level }) => (level === "info" ? [] : `${level} ${code}`));

describe("a query that belongs to no project", () => {
  test.each([
    ["asks for a Timestamp", "DeviceEvents | where Timestamp > ago(1d) | project Timestamp, DeviceName"],
    ["speaks of TimeGenerated in a comment", "DeviceEvents | where Timestamp > ago(1d) // Sentinel: TimeGenerated"],
    [
      "gives its Timestamp that name",
      "DeviceEvents | project TimeGenerated = Timestamp | where TimeGenerated > ago(1d)",
    ],
    [
      "also reads a table of Sentinel",
      "let risky = SigninLogs | where TimeGenerated > ago(1d) | distinct IPAddress;\nDeviceNetworkEvents | where Timestamp > ago(1d) and RemoteIP in (risky)",
    ],
    [
      "walks the exposure graph",
      "ExposureGraphEdges | make-graph SourceNodeId --> TargetNodeId with ExposureGraphNodes on NodeId | graph-match (a)-[e]->(b) where a.NodeLabel == 'device' project b.NodeName",
    ],
    [
      "looks a file up",
      "DeviceProcessEvents | where Timestamp > ago(1d) | invoke FileProfile(SHA1, 500) | where GlobalPrevalence < 50",
    ],
  ])("is Defender's when it %s", (_what, query) => {
    expect(found(query)).toEqual([]);
  });

  test.each([
    ["a table of Sentinel has no Timestamp", "SigninLogs | where Timestamp > ago(1d)"],
    [
      "a query that asks for TimeGenerated is Sentinel's",
      "DeviceEvents | where TimeGenerated > ago(1d) | project Timestamp",
    ],
  ])("%s", (_what, query) => {
    expect(found(query)).toEqual(["error kql-timestamp-column"]);
  });

  test("a table that only Defender has is a warning", () => {
    expect(found("EntraIdSignInEvents | where Timestamp > ago(1d) | project AccountUpn")).toEqual([
      "warning kql-unknown-table",
    ]);
  });
});
