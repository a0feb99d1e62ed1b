import { remoteListName } from "../model";
import type { HoverTarget } from "./hover-target";
import { watchlistText } from "./kql-text";

/** A list that queries name: what it is, and how many items it has. */
export function listText(target: HoverTarget, word: string): string | undefined {
  const list = target.compiled?.catalog.lists.find(({ id, formerIds }) => remoteListName(id, formerIds) === word);
  if (!list) return watchlistText(target, word);
  const count = list.items.length === 1 ? "1 item" : `${String(list.items.length)} items`;
  const siems = [...(list.sentinel ? ["a watchlist"] : []), ...(list.sumologic ? ["a match list"] : [])].join(" and ");
  return [`**list \`${word}\`**, ${count}: ${list.name}`, "", list.description, "", `Deployed as ${siems}.`].join("\n");
}
