import type { PortalEdit } from "../../../src/sandbox";
import { portalEdit } from "../../../src/sandbox/portal";
import { SeededPortal } from "./edit-sample";

const FULL = "log-full";
const portal = new SeededPortal();
const set = (field: string, value: unknown, target = "beacon-hunt"): PortalEdit => ({
  kind: "set",
  target,
  field,
  value,
  where: FULL,
});
const { key: failed } = portal.titled("Any name that was asked for", "00000000000000E1");

test.each<[string, PortalEdit, string]>([
  [
    "a name that nothing has offers the nearest one",
    { kind: "delete", target: "Shadow copys deleted" },
    "Shadow copys deleted: nothing in the sandbox has this id or name\ndid you mean `Shadow copies deleted`?",
  ],
  [
    "a name far from all says what is wanted",
    { kind: "delete", target: "xyzzy", where: FULL },
    "xyzzy: nothing in log-full has this id or name\ngive an id, a name or a display name of something that is deployed",
  ],
  [
    "an empty place says how to fill it",
    { kind: "delete", target: "xyzzy", where: "nobody" },
    "xyzzy: nothing in nobody has this id or name\nnothing is deployed there: deploy, or `siemform sandbox seed`",
  ],
  [
    "a name in several places asks for the place",
    { kind: "delete", target: "beacon-hunt" },
    "beacon-hunt: 2 things have this id or name: analytics rule beacon-hunt (Regular calls to one address) in workspace " +
      "log-full; analytics rule beacon-hunt (Regular calls to one address) in workspace log-endpoint\n" +
      "say where: a workspace's or an org's name",
  ],
  [
    "a place that is not there offers the nearest one",
    { kind: "delete", target: "beacon-hunt", where: "log-ful" },
    "log-ful: no workspace and no org of the sandbox is called so\ndid you mean `log-full`?",
  ],
  [
    "a place far from all lists them",
    { kind: "delete", target: "beacon-hunt", where: "somewhere" },
    "somewhere: no workspace and no org of the sandbox is called so\n" +
      "use one of: log-full; log-endpoint; log-empty; contoso; fabrikam; nobody",
  ],
  [
    "a field that is not there offers the nearest one",
    set("properties.queryPeriode", "PT1H"),
    "properties.queryPeriode: analytics rule beacon-hunt (Regular calls to one address) in workspace log-full has no such " +
      "field\ndid you mean `properties.queryPeriod`?",
  ],
  [
    "a field of the service is refused",
    set("name", "other"),
    "name: is given by the service, not by whoever edits analytics rule beacon-hunt (Regular calls to one address) in " +
      "workspace log-full\nset a field that the portal shows as one to fill in",
  ],
  [
    "a value of another type is refused",
    set("properties.enabled", "false"),
    "properties.enabled: is true or false, and the value given is a text\ngive true or false, written as JSON",
  ],
  [
    "a list is no text",
    set("properties.tactics", "Impact"),
    "properties.tactics: is a list, and the value given is a text\ngive a list, written as JSON",
  ],
  [
    "an object is no number",
    set("properties.incidentConfiguration", 1),
    "properties.incidentConfiguration: is an object, and the value given is a number\ngive an object, written as JSON",
  ],
  [
    "the service disables no automation rule",
    { kind: "disable", target: "First steps for the analyst", where: "log-empty" },
    expect.stringMatching(
      /the service disables no such thing by itself\nname a Sentinel rule with a query or a Cloud SIEM rule, or set its `enabled` to false$/,
    ) as string,
  ],
  [
    "the service disables no Fusion rule",
    { kind: "disable", target: "BuiltInFusion", where: FULL },
    expect.stringContaining("the service disables no such thing") as string,
  ],
  [
    "what the service disabled is not disabled again",
    { kind: "disable", target: "AUTO DISABLED - Remote service tools between machines", where: FULL },
    expect.stringMatching(/is disabled already\nset its `enabled` to true first$/) as string,
  ],
  [
    "what failed does not fail again",
    { kind: "disable", target: failed },
    expect.stringContaining("already") as string,
  ],
  [
    "a rule that the Content Hub lacks offers the nearest one",
    { kind: "install", target: "Tunnel tool started by user", where: FULL },
    "Tunnel tool started by user: the sandbox's Content Hub offers no such rule\n" +
      "did you mean `Tunnel tool started by a user`?",
  ],
  [
    "a rule that several workspaces could take asks for the place",
    { kind: "install", target: "Tunnel tool started by a user" },
    "Tunnel tool started by a user: can be installed in workspace log-full; workspace log-endpoint\n" +
      "say where: one workspace's name",
  ],
  [
    "a rule that is there is not installed again",
    { kind: "install", target: "Shadow copies deleted", where: FULL },
    "Shadow copies deleted: is installed in workspace log-full already\ndelete that rule first, or install another",
  ],
  [
    "a rule is not installed where its tables are not",
    { kind: "install", target: "Tunnel tool started by a user", where: "log-empty" },
    "Tunnel tool started by a user: reads DeviceProcessEvents, which workspace log-empty has not\n" +
      "install it in a workspace that has them",
  ],
])("%s", (_title, edit, message) => {
  expect(portal.refusal(edit)).toEqual(message);
});

test("a display name that two things of one place have asks for the id", () => {
  const other = new SeededPortal();
  other.edit({ kind: "set", target: "beacon-hunt", field: "displayName", value: "Shadow copies deleted", where: FULL });

  expect(other.refusal({ kind: "delete", target: "Shadow copies deleted", where: FULL })).toMatch(
    /^Shadow copies deleted: 2 things have .* in workspace log-full\ngive the id of the one that is meant$/,
  );
});

test("an id counts more than a display name, and the resource id is an id too", () => {
  const other = new SeededPortal();
  const target = "/subscriptions/x/providers/Microsoft.SecurityInsights/alertRules/beacon-hunt";
  other.edit({ kind: "set", target, field: "displayName", value: "BuiltInFusion", where: FULL });

  expect(other.edit({ kind: "delete", target: "builtinfusion", where: FULL }).changed).toContain("Multistage");
});

test.each([
  { kind: "set", target: "x", field: "", value: 1 },
  { kind: "set", target: "", field: "x", value: 1 },
  { kind: "rename", target: "x" },
  { kind: "delete", target: "x", field: "y" },
])("$kind of $target is no edit", (edit) => {
  expect(portalEdit.safeParse(edit).success).toBe(false);
});
