import type { Org } from "../estate";
import type { JsonObject } from "../store";
import { digitsOf } from "./ids";
import type { SeedDocument } from "./seed-document";
import { INSIGHTS, MATCH_LISTS, TUNINGS } from "./sumo/cloud-siem";
import type { SeedMatchList, SeedTuning } from "./sumo/cloud-siem";
import { libraryDocuments } from "./sumo-library";
import { cseStamp, makerOf } from "./sumo-maker";
import type { Maker } from "./sumo-maker";
import { ruleDocument, ruleIds, SEED_RULES } from "./sumo-rules";

/** Ids of the seed have more digits than those that the service counts up. */
const ID_DIGITS = 7;

/** What somebody made by hand in an org, and what Sumo Logic ships. */
export function sumoDocuments(org: Org): readonly SeedDocument[] {
  const maker = makerOf(org);
  if (!maker) return [];
  return [
    ...SEED_RULES.map((rule) => ruleDocument(maker, rule)),
    ...MATCH_LISTS.flatMap((list) => matchList(maker, list)),
    ...TUNINGS.map((tuning) => withRules(maker, "rule-tuning-expressions", tuning)),
    ...INSIGHTS.map((insight) => withRules(maker, "custom-insights", insight)),
    ...libraryDocuments(maker),
  ];
}

function matchList(maker: Maker, { fields, items }: SeedMatchList): readonly SeedDocument[] {
  const { scope } = maker;
  const { name } = fields;
  const id = digitsOf(ID_DIGITS, scope, "match-lists", name);
  const list = { scope, kind: "match-lists", key: id, body: { id, ...fields, ...cseStamp(maker) } };
  const stamp = { username: maker.user.id, when: cseStamp(maker).created };
  const itemDocument = ({ description, ...item }: (typeof items)[number], index: number): SeedDocument => {
    const key = `${id}-${String(index + 1).padStart(8, "0")}`;
    const meta = { description, created: stamp, updated: stamp };
    const body: JsonObject = { id: key, active: true, ...item, meta, listId: id, listName: name };
    return { scope, kind: `match-list-items/${id}`, key, body };
  };
  return [list, ...items.map(itemDocument)];
}

function withRules(maker: Maker, kind: string, { fields, rules }: SeedTuning): SeedDocument {
  const id = digitsOf(ID_DIGITS, maker.scope, kind, fields.name);
  const body = { id, ...fields, ruleIds: ruleIds(maker, rules) };
  return { scope: maker.scope, kind, key: id, body };
}
