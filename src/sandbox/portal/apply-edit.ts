import type { ServiceContext } from "../http";
import type { JsonObject } from "../store";
import { deleteThing } from "./delete-thing";
import type { EditResult, PortalEdit } from "./edit";
import { inWords, noSchedule } from "./errors";
import { requireThing } from "./find-thing";
import { inAgreement } from "./in-agreement";
import { installRule } from "./install-rule";
import { groupOf } from "./kinds";
import { disabledBody } from "./service-disables";
import { withField } from "./set-field";
import { storeChanged } from "./store-changed";
import type { Thing } from "./thing";

/** Does what somebody does in the portal. @throws SandboxError when it cannot be done, or it is not clear to what. */
export function applyEdit(context: ServiceContext, edit: PortalEdit): EditResult {
  return context.store.together(() => ({ changed: change(context, edit) }));
}

function change(context: ServiceContext, edit: PortalEdit): string {
  if (edit.kind === "install") return `installed ${installRule(context, edit)}`;
  const thing = requireThing(context, edit, edit.kind === "delete-schedule" ? isScheduled : undefined);
  switch (edit.kind) {
    case "set":
      storeChanged(context, thing, inAgreement(thing, withField(thing, edit.field, edit.value)));
      return `set ${edit.field} of ${inWords(thing)}`;
    case "disable":
      storeChanged(context, thing, disabledBody(thing, context.now()));
      return `disabled, as the service does, ${inWords(thing)}`;
    case "delete":
      deleteThing(context, thing);
      return `deleted ${inWords(thing)}`;
    case "delete-schedule":
      storeChanged(context, thing, withoutSchedule(thing));
      return `deleted the schedule of ${inWords(thing)}`;
  }
}

function isScheduled({ collection, document }: Thing): boolean {
  return groupOf(collection.kind) === "log-searches" && Boolean(document.body.schedule);
}

function withoutSchedule(thing: Thing): JsonObject {
  if (!isScheduled(thing)) throw noSchedule(thing);
  const { schedule: _, ...body } = thing.document.body;
  return body;
}
