import type { JsonObject } from "../store";
import { withWindow } from "../sumo";
import { groupOf } from "./kinds";
import type { Thing } from "./thing";

/** A changed body, with what the service keeps in agreement with the field that was set. */
export function inAgreement({ collection, document }: Thing, body: JsonObject): JsonObject {
  if (groupOf(collection.kind) !== "rules") return body;
  const { windowSizeName, enabled } = body;
  const rule = windowSizeName === undefined ? body : withWindow({ ...body, windowSize: windowSizeName });
  if (enabled === document.body["enabled"]) return rule;
  return { ...rule, status: { ruleStatus: enabled === true ? "Active" : "Disabled" } };
}
