import type { JsonObject } from "../../store";
import { notFound } from "../errors";
import { listAt, objectsAt, textAt } from "../json";
import { requireObject } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import { isRoot, MONITORS, PERMISSIONS, permissionsOf } from "./library";

/** The routes of who may do what with monitors. */
export const PERMISSION_ROUTES: readonly Route[] = [
  { method: "GET", path: "v1/monitors/:id/permissions", handle: read },
  { method: "PUT", path: "v1/monitors/permissions/set", handle: set },
];

function read(visit: Visit): Answer {
  const id = requireTarget(visit, visit.params["id"] ?? "");
  return { body: { permissionStatements: permissionsOf(id, visit.shelf) } };
}

/** A statement takes the place of what its subject had; one without permissions takes them away. */
function set(visit: Visit): Answer {
  const { shelf } = visit;
  const sent = objectsAt(requireObject(visit.body), "permissionStatementDefinitions");
  for (const statement of sent) requireTarget(visit, textAt(statement, "targetId"));
  const targets = [...new Set(sent.map((statement) => textAt(statement, "targetId")))];
  const permissionStatements = shelf.together(() => targets.flatMap((target) => setTarget(visit, target, sent)));
  return { body: { permissionStatements } };
}

function setTarget({ shelf, now, caller }: Visit, target: string, sent: readonly JsonObject[]): readonly JsonObject[] {
  const own = sent.filter((statement) => textAt(statement, "targetId") === target);
  const kept = permissionsOf(target, shelf).filter(
    (old) => !own.some((statement) => subjectOf(statement) === subjectOf(old)),
  );
  const times = { createdAt: now, createdBy: caller.user.id, modifiedAt: now, modifiedBy: caller.user.id };
  const given = own.filter((statement) => listAt(statement, "permissions").length > 0);
  const statements = [...kept, ...given.map((statement) => ({ ...statement, ...times }))];
  if (statements.length > 0) shelf.put(PERMISSIONS, { key: target, body: { statements } });
  else shelf.delete(PERMISSIONS, target);
  return statements;
}

function requireTarget({ shelf, caller }: Visit, id: string): string {
  if (!isRoot(id, caller) && !shelf.find(MONITORS, id)) throw notFound();
  return id;
}

function subjectOf(statement: JsonObject): string {
  return `${textAt(statement, "subjectType")} ${textAt(statement, "subjectId")}`;
}
