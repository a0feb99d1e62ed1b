import { messagesOf, sumoMessagesOf } from "../messages-of";

test("rules of different kinds may share a name", () => {
  const rules = ["{ kind: match, name: Downloads }", "{ kind: threshold, name: Downloads }"];

  expect(sumoMessagesOf("rule-name-doubled", ...rules)).toEqual([]);
});

test("the second rule of a name is told, with the first", () => {
  const rules = ["{ kind: monitor, name: Downloads }", "{ id: r-other, kind: monitor, name: Downloads }"];

  expect(sumoMessagesOf("rule-name-doubled", ...rules)).toEqual([
    "rule r-other: is a monitor called `Downloads` like rule r-monitor",
  ]);
});

test("a shard of Sentinel rules beside the others is no second shard of Sumo Logic", () => {
  const shards = "shards: [{ name: detections, select: [{ id: r-scheduled }] }]\n";

  expect(messagesOf("shards-of-one-user", shards, "environment")).toEqual([]);
});

test("what an edit replaces is told once for an environment", () => {
  const copies =
    "rules: { sentinel: [{ id: h2, kind: hunting, name: Others }, { id: h3, kind: hunting, name: More }] }";

  expect(messagesOf("replaced-on-edit", copies)).toEqual([
    "acme-prod: hunting queries (3) and watchlists (2) are replaced by every edit",
  ]);
});
