import type { JsonObject, NewDocument, StoredDocument } from "../../store";
import { notFound, SumoError } from "../errors";
import { requireMatch } from "../etag";
import { listAt, only, textAt, without } from "../json";
import { requireAccepted } from "../refusals/refusal";
import type { Shelf } from "../shelf";
import { answerOf, requireObject } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import { listRules } from "./list-rules";
import { ruleKind } from "./rule-type";
import type { RuleType } from "./rule-type";
import { findRulePlace, RULE_TYPES } from "./rule-types";
import type { RulePlace } from "./rule-types";
import { withWindow } from "./window";

/** What the service keeps for itself, whatever is sent. */
const READ_ONLY = ["id", "ruleSource", "status", "tuningExpressionIds", "tuningExpressions", "created", "createdBy"];

/** The routes of Cloud SIEM rules. */
export const RULE_ROUTES: readonly Route[] = [
  { method: "GET", path: "sec/v1/rules", handle: listRules },
  { method: "GET", path: "sec/v1/rules/:id", handle: (visit) => readRule(visit, requireRule(visit)) },
  { method: "DELETE", path: "sec/v1/rules/:id", handle: deleteRule },
  ...RULE_TYPES.flatMap((type): Route[] => [
    { method: "POST", path: `sec/v1/rules/${type.path}`, handle: (visit) => createRule(visit, type) },
    {
      method: "GET",
      path: `sec/v1/rules/${type.path}/:id`,
      handle: (visit) => readRule(visit, requireRule(visit, type)),
    },
    { method: "PUT", path: `sec/v1/rules/${type.path}/:id`, handle: (visit) => updateRule(visit, type) },
    {
      method: "GET",
      path: `sec/v1/rules/${type.path}/:id/override`,
      handle: (visit) => readRule(visit, requireRule(visit, type)),
    },
    { method: "PUT", path: `sec/v1/rules/${type.path}/:id/override`, handle: (visit) => overrideRule(visit, type) },
  ]),
];

interface Found {
  readonly place: RulePlace;
  readonly document: StoredDocument;
}

function requireRule({ params: { id = "" }, shelf }: Visit, type?: RuleType): Found {
  const place = findRulePlace(id);
  if (!place || (type && place.type !== type)) throw notFound();
  return { place, document: shelf.require(place.kind, id) };
}

function readRule({ query, shelf }: Visit, { document }: Found): Answer {
  if (query["expand"] !== "tuningExpressions") return answerOf(document, { data: document.body });
  const tuningExpressions = shelf
    .list("rule-tuning-expressions")
    .filter(({ body }) => listAt(body, "ruleIds").includes(document.key))
    .map(({ body }) => body);
  return answerOf(document, { data: { ...document.body, tuningExpressions } });
}

function createRule(visit: Visit, type: RuleType): Answer {
  const { shelf, now, caller } = visit;
  const fields = withWindow({ ...type.defaults, ...sentFields(visit) });
  requireAccepted(type.refusals, { body: fields, shelf, caller });
  const kind = ruleKind(type);
  const id = freeId(shelf, type);
  const made = { ruleSource: "user", created: now, createdBy: caller.user.id };
  const stored = shelf.put(kind, documentOf(id, { id, ...fields, ...made, ...changedBy(visit, fields) }));
  return answerOf(stored, { data: stored.body });
}

function updateRule(visit: Visit, type: RuleType): Answer {
  const { place, document } = requireRule(visit, type);
  if (!place.isOwn) throw badRequest("a rule of Sumo Logic is changed by an override");
  return keep(visit, { place, document }, { ...type.defaults, ...sentFields(visit) });
}

function overrideRule(visit: Visit, type: RuleType): Answer {
  const { place, document } = requireRule(visit, type);
  if (place.isOwn) throw badRequest("only a rule of Sumo Logic has overrides");
  const sent = only(sentFields(visit), type.overridable);
  const name = textAt(document.body, "windowSizeName");
  const fields = without(document.body, READ_ONLY);
  return keep(visit, { place, document }, { ...fields, ...(name === "" ? {} : { windowSize: name }), ...sent });
}

function keep(visit: Visit, { place, document }: Found, sent: JsonObject): Answer {
  requireMatch(visit.ifMatch, document.revision);
  const fields = withWindow(sent);
  requireAccepted(place.type.refusals, {
    body: fields,
    before: document.body,
    shelf: visit.shelf,
    caller: visit.caller,
  });
  const kept = only(document.body, ["id", "ruleSource", "created", "createdBy"]);
  const body = { ...kept, ...fields, ...changedBy(visit, fields) };
  const stored = visit.shelf.put(place.kind, documentOf(document.key, body));
  return answerOf(stored, { data: stored.body });
}

function deleteRule(visit: Visit): Answer {
  const { place, document } = requireRule(visit);
  if (!place.isOwn) throw new SumoError({ status: 403, message: "A rule of Sumo Logic cannot be deleted." });
  visit.shelf.delete(place.kind, document.key);
  return {};
}

function sentFields({ body }: Visit): JsonObject {
  return without(requireObject(requireObject(body)["fields"]), READ_ONLY);
}

function changedBy({ now, caller }: Visit, { enabled }: JsonObject): JsonObject {
  return {
    lastUpdated: now,
    lastUpdatedBy: caller.user.id,
    status: { ruleStatus: enabled === true ? "Active" : "Disabled" },
  };
}

function documentOf(key: string, body: JsonObject): NewDocument {
  return { key, body, name: textAt(body, "name"), enabled: body["enabled"] === true };
}

/** The next id of a type; one that was stored by other means is passed over. */
function freeId(shelf: Shelf, type: RuleType): string {
  const number = String(shelf.next(type.prefix)).padStart(5, "0");
  const id = `${type.prefix}-U${number}`;
  return shelf.find(ruleKind(type), id) ? freeId(shelf, type) : id;
}

function badRequest(message: string): SumoError {
  return new SumoError({ status: 400, code: "BAD_REQUEST", message });
}
