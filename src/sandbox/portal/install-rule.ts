import type { ServiceContext } from "../http";
import { CONTENT_HUB, installedRule, missingTables, putDocument } from "../seed";
import type { ContentHubRule } from "../seed";
import { alreadyInstalled, noSuchTemplate, withoutTables } from "./errors";
import { requirePlace } from "./find-thing";
import type { Wanted } from "./find-thing";
import { placeInWords, workspacePlaces } from "./place";

/** Installs a rule of the Content Hub. @returns The rule and its place in words. @throws SandboxError when that cannot be. */
export function installRule(context: ServiceContext, wanted: Wanted): string {
  const rule = requireTemplate(wanted.target);
  const workspaces = workspacePlaces(context.estate);
  const open = workspaces.filter(({ workspace }) => missingTables(workspace, rule.tables).length === 0);
  const place = requirePlace(wanted.where === undefined ? open : workspaces, wanted);
  const missing = missingTables(place.workspace, rule.tables);
  if (missing.length > 0) throw withoutTables(rule.title, place, missing);
  const [document, note] = installedRule(place.workspace, rule);
  if (context.store.find(document, document.key)) throw alreadyInstalled(rule.title, place);
  putDocument(context.store, document);
  putDocument(context.store, note);
  return `analytics rule ${document.key} (${rule.title}) in ${placeInWords(place)}`;
}

function requireTemplate(target: string): ContentHubRule {
  const found = CONTENT_HUB.find(({ title }) => title.toLowerCase() === target.toLowerCase());
  if (!found)
    throw noSuchTemplate(
      target,
      CONTENT_HUB.map(({ title }) => title),
    );
  return found;
}
