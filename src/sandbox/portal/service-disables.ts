import { AUTO_DISABLED, autoDisabled, failedRule } from "../seed";
import type { JsonObject } from "../store";
import { alreadyDisabled, neverDisabled } from "./errors";
import { groupOf } from "./kinds";
import { titleOf } from "./thing";
import type { Thing } from "./thing";

/** The kinds of analytics rules whose query can fail. */
const WITH_QUERY = ["Scheduled", "NRT"];

/** A rule's body once the service has disabled it. @throws SandboxError when the service disables no such thing, or did. */
export function disabledBody(thing: Thing, now: Date): JsonObject {
  const { body } = thing.document;
  const group = groupOf(thing.collection.kind);
  if (group === "rules") {
    if (body["enabled"] !== true) throw alreadyDisabled(thing);
    return failedRule(body);
  }
  if (group !== "alertRules" || !WITH_QUERY.includes(String(body["kind"]))) throw neverDisabled(thing);
  if (titleOf(thing.document).startsWith(AUTO_DISABLED)) throw alreadyDisabled(thing);
  return { ...body, properties: autoDisabled(body["properties"] as JsonObject, now) };
}
