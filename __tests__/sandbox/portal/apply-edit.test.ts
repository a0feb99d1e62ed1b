import type { JsonObject } from "../../../src/sandbox/store";
import { SeededPortal } from "./edit-sample";

const FULL = "log-full";
const ORG = "contoso";
const ORG_ID = "00000000000000E1";
const NOW = "2026-11-22T12:00:00.000Z";

const propertiesOf = ({ body }: { readonly body: JsonObject }): JsonObject => body["properties"] as JsonObject;
let portal: SeededPortal;

beforeEach(() => {
  portal = new SeededPortal();
});

test("a field of a rule is set, with a new etag and the time of the change", () => {
  const before = portal.titled("Shadow copies deleted", FULL);

  const { changed } = portal.edit({
    kind: "set",
    target: "Shadow copies deleted",
    field: "properties.severity",
    value: "Low",
    where: FULL,
  });

  const after = portal.titled("Shadow copies deleted", FULL);
  expect(changed).toBe(
    `set properties.severity of analytics rule ${before.key} (Shadow copies deleted) in workspace log-full`,
  );
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(propertiesOf(after)).toEqual({ ...propertiesOf(before), severity: "Low", lastModifiedUtc: NOW });
});

test("a field may be named without Azure's `properties`", () => {
  portal.edit({ kind: "set", target: "beacon-hunt", field: "queryPeriod", value: "PT8H", where: FULL });

  expect(propertiesOf(portal.titled("Regular calls to one address", FULL))["queryPeriod"]).toBe("PT8H");
});

test("a field that may be absent is set where it is absent", () => {
  portal.edit({ kind: "set", target: "beacon-hunt", field: "subTechniques", value: ["T1071.001"], where: FULL });

  expect(propertiesOf(portal.titled("Regular calls to one address", FULL))["subTechniques"]).toEqual(["T1071.001"]);
});

test.each(["constructor", "toString", "__proto__"])("a thing has no field %s", (field) => {
  const edit = { kind: "set", target: "beacon-hunt", field, value: "x", where: FULL } as const;

  expect(() => portal.edit(edit)).toThrow(`${field}: analytics rule`);
});

test("an entry of a list is set by its number", () => {
  const edit = { kind: "set", target: "beacon-hunt", where: FULL } as const;

  portal.edit({ ...edit, field: "properties.entityMappings.1.fieldMappings.0.columnName", value: "Address" });

  const { entityMappings } = propertiesOf(portal.titled("Regular calls to one address", FULL));
  expect(entityMappings).toEqual([
    { entityType: "Host", fieldMappings: [{ identifier: "FullName", columnName: "DeviceName" }] },
    { entityType: "IP", fieldMappings: [{ identifier: "Address", columnName: "Address" }] },
  ]);
});

test("a renamed and disabled rule is found by its new name and counts as disabled", () => {
  portal.edit({ kind: "set", target: "beacon-hunt", field: "displayName", value: "Beacons", where: FULL });
  portal.edit({ kind: "set", target: "Beacons", field: "enabled", value: false, where: FULL });

  expect(portal.titled("Beacons", FULL)).toMatchObject({ key: "beacon-hunt", name: "Beacons", enabled: false });
});

test("an NRT rule that is disabled by hand no longer counts against the limit of NRT rules", () => {
  const { key } = portal.titled("Security service stopped from a command line", FULL);
  const isCounted = (): unknown => portal.all("nrtRules").find((each) => each.key === key)?.enabled;
  const before = isCounted();

  portal.edit({ kind: "set", target: key, field: "enabled", value: false });

  expect([before, isCounted()]).toEqual([true, false]);
});

test.each([
  ["First steps for the analyst", "order", 5],
  ["Jump hosts", "description", "Ours"],
  ["Programs seen on one machine only", "query", "DeviceProcessEvents | take 1"],
])("%s of a workspace: %s is set", (target, field, value) => {
  portal.edit({ kind: "set", target, field, value, where: FULL });

  expect(propertiesOf(portal.titled(target, FULL))[field]).toEqual(value);
});

test.each([
  ["Web server starts a shell", "expression", "lower(baseImage) LIKE '%x.exe'"],
  ["Web server starts a shell", "suppressionWindowSize", 3_600_000],
  ["Scheduled task from a temporary folder", "enabled", false],
  ["Many failed logons of one account", "limit", 30],
  ["Failed logons, then one that works", "score", 9],
  ["Much sent to many sites", "triggerExpression", "sent > 1"],
  ["First logon from a country", "retentionWindowSize", "7776000000"],
  ["More mail than usual", "deviationThreshold", 2],
  ["jump_hosts", "description", "Ours"],
  ["Penetration testers", "expression", "success = true"],
  ["Ransomware at work", "severity", "LOW"],
  ["Badges used at two doors", "queryString", "badge"],
  ["Proxy is silent", "playbook", "Wait."],
  ["Network team", "description", "Ours"],
  ["Detections by hand", "name", "By hand"],
  ["owners", "ttl", 60],
])("%s of an org: %s is set", (target, field, value) => {
  const { key } = portal.titled(target, ORG_ID);

  portal.edit({ kind: "set", target: key, field, value, where: ORG });

  const { store } = portal.context;
  const ofOrg = store.collections().filter(({ scope }) => scope.endsWith(ORG_ID));
  expect(ofOrg.flatMap((each) => store.find(each, key) ?? [])).toEqual([
    expect.objectContaining({ body: expect.objectContaining({ [field]: value }) as object }),
  ]);
});

test("the schedule of a log search is set as a whole, and one field of it", () => {
  const target = "Badges used at two doors";

  portal.edit({ kind: "set", target, field: "schedule.timeZone", value: "UTC", where: ORG });

  expect(portal.titled(target, ORG_ID).body["schedule"]).toMatchObject({ timeZone: "UTC", scheduleType: "1Day" });
});

test("a Cloud SIEM rule that is switched on again is active, whatever it was before", () => {
  portal.edit({ kind: "set", target: "Any name that was asked for", field: "enabled", value: true, where: ORG });

  expect(portal.titled("Any name that was asked for", ORG_ID)).toMatchObject({
    enabled: true,
    body: { status: { ruleStatus: "Active" } },
  });
});

test("a Cloud SIEM rule's window has the milliseconds of its name", () => {
  const target = "Many failed logons of one account";

  portal.edit({ kind: "set", target, field: "windowSizeName", value: "T60M", where: ORG });

  expect(portal.titled(target, ORG_ID).body).toMatchObject({ windowSizeName: "T60M", windowSize: 3_600_000 });
});

test("Sentinel disables a rule by itself: its name says so first, and its description why", () => {
  const { key } = portal.titled("Shadow copies deleted", FULL);

  const { changed } = portal.edit({ kind: "disable", target: key });

  expect(changed).toContain(`analytics rule ${key} (Shadow copies deleted) in workspace log-full`);
  const rule = portal.titled("AUTO DISABLED - Shadow copies deleted", FULL);
  expect(rule).toMatchObject({ key, name: "AUTO DISABLED - Shadow copies deleted", enabled: false });
  expect(propertiesOf(rule)).toMatchObject({
    enabled: false,
    description: expect.stringMatching(/^The rule was disabled on 2026-11-22: .*would be restored\.$/) as string,
  });
});

test("a description that is empty becomes the reason alone", () => {
  portal.edit({ kind: "disable", target: "New account in the group of administrators", where: FULL });

  const rule = portal.titled("AUTO DISABLED - New account in the group of administrators", FULL);
  expect(propertiesOf(rule)["description"]).toMatch(/in a row\.$/);
});

test("Sumo Logic disables a rule by itself: its status is Failed, with the reason", () => {
  portal.edit({ kind: "disable", target: "Web server starts a shell", where: ORG });

  expect(portal.titled("Web server starts a shell", ORG_ID)).toMatchObject({
    enabled: false,
    body: { enabled: false, status: { ruleStatus: "Failed", reason: expect.any(String) as string }, lastUpdated: NOW },
  });
});

test.each(["beacon-hunt", "First steps for the analyst", "Jump hosts", "Programs seen on one machine only"])(
  "%s of a workspace is deleted",
  (target) => {
    portal.edit({ kind: "delete", target, where: FULL });

    expect(portal.refusal({ kind: "delete", target, where: FULL })).toContain("has this id or name");
  },
);

test.each(["Web server starts a shell", "Penetration testers", "Ransomware at work", "Proxy is silent", "owners"])(
  "%s of an org is deleted",
  (target) => {
    portal.edit({ kind: "delete", target, where: ORG });

    expect(portal.refusal({ kind: "delete", target, where: ORG })).toContain("has this id or name");
  },
);

test("with a watchlist go its items, in its workspace only", () => {
  const before = portal.all("watchlistItems").length;

  portal.edit({ kind: "delete", target: "test-addresses", where: FULL });

  expect(portal.all("watchlistItems")).toHaveLength(before - 3);
  expect(portal.all("watchlistColumns")).toHaveLength(5);
});

test("with a match list go its items", () => {
  const { key } = portal.titled("jump_hosts", ORG_ID);

  portal.edit({ kind: "delete", target: key });

  expect(portal.all(`match-list-items/${key}`)).toEqual([]);
});

test("with a folder goes what is in it, and in the folders in it", () => {
  portal.edit({ kind: "delete", target: "Detections by hand", where: ORG });
  portal.edit({ kind: "delete", target: "Watch over sources", where: ORG });

  const left = ["folders", "lookup-tables", "log-searches", "monitors"].map((kind) => portal.all(kind).length);
  expect(left).toEqual([2, 1, 3 + 1, 4]);
});

test("with a monitor go the permissions that were given for it", () => {
  const { key } = portal.titled("Proxy is silent", ORG_ID);
  const permissions = { scope: `org:${ORG_ID}`, kind: "monitor-permissions" };
  portal.context.store.put(permissions, { key, body: { statements: [] } });

  portal.edit({ kind: "delete", target: key });

  expect(portal.all("monitor-permissions")).toEqual([]);
});

test("with an NRT rule goes what counts it", () => {
  const { key } = portal.titled("Security service stopped from a command line", FULL);

  portal.edit({ kind: "delete", target: key });

  expect(portal.all("nrtRules").map((each) => each.key)).not.toContain(key);
});

test("a rule that Sumo Logic ships cannot be deleted", () => {
  expect(portal.refusal({ kind: "delete", target: "MATCH-S00001", where: ORG })).toBe(
    "Cloud SIEM rule MATCH-S00001 (Backup catalog deleted) in org contoso: Sumo Logic ships it, so nobody can delete it\n" +
      "set its `enabled` to false",
  );
});

test("the schedule of a log search is deleted, and the search stays", () => {
  const target = "Badges used at two doors";
  const { revision } = portal.titled(target, ORG_ID);

  portal.edit({ kind: "delete-schedule", target, where: ORG });

  const search = portal.titled(target, ORG_ID);
  expect(search.body).not.toHaveProperty("schedule");
  expect(search.revision).toBeGreaterThan(revision);
});

test("a schedule is that of the search where a monitor has the same name", () => {
  portal.edit({ kind: "set", target: "Badges used at two doors", field: "name", value: "Proxy is silent", where: ORG });

  const { changed } = portal.edit({ kind: "delete-schedule", target: "Proxy is silent", where: ORG });

  expect(changed).toMatch(/^deleted the schedule of log search /);
});

test.each(["Proxy, largest answers", "Web server starts a shell"])("%s has no schedule to delete", (target) => {
  expect(portal.refusal({ kind: "delete-schedule", target, where: ORG })).toMatch(/has no schedule\nname a log search/);
});

test("a rule of the Content Hub is installed with a name of its own, its template and the note of its solution", () => {
  const { changed } = portal.edit({ kind: "install", target: "tunnel tool started by a user", where: FULL });

  const rule = portal.titled("Tunnel tool started by a user", FULL);
  expect(changed).toBe(`installed analytics rule ${rule.key} (Tunnel tool started by a user) in workspace log-full`);
  expect(rule.key).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  expect(rule).toMatchObject({ enabled: true, body: { kind: "Scheduled", properties: { templateVersion: "1.1.0" } } });
  const note = portal.all("metadata").find(({ key }) => key === `analyticsrule-${rule.key}`);
  expect(propertiesOf(note ?? rule)).toMatchObject({
    contentId: propertiesOf(rule)["alertRuleTemplateName"],
    kind: "AnalyticsRule",
    parentId: expect.stringMatching(new RegExp(`/alertRules/${rule.key}$`)) as string,
    source: { kind: "Solution", name: "Endpoint Essentials" },
  });
});

test("a rule whose tables only one workspace has is installed there", () => {
  const { changed } = portal.edit({ kind: "install", target: "Sign-in with a protocol that knows no second factor" });

  expect(changed).toMatch(/in workspace log-full$/);
});

test("an edit that cannot be done changes nothing", () => {
  const { store } = portal.context;
  const before = store.collections().map((each) => [each, store.list(each)]);

  portal.refusal({ kind: "install", target: "Shadow copies deleted", where: FULL });
  portal.refusal({ kind: "set", target: "beacon-hunt", field: "nothing", value: 1, where: FULL });

  expect(store.collections().map((each) => [each, store.list(each)])).toEqual(before);
});
