import { workspaceScope } from "../azure";
import type { Workspace } from "../estate";
import { guidOf } from "./ids";
import { MADE_AT } from "./seed-document";
import type { SeedDocument } from "./seed-document";
import type { SeedRule } from "./sentinel/rule";

/** What is stored of an analytics rule. */
export function alertRuleDocument(workspace: Workspace, rule: SeedRule): SeedDocument {
  const { title, kind, origin, properties } = rule;
  const scope = workspaceScope(workspace);
  const template = origin && { alertRuleTemplateName: templateName(rule), templateVersion: origin.version };
  const body = {
    kind,
    properties: { displayName: title, ...properties, ...template, lastModifiedUtc: MADE_AT.toISOString() },
  };
  return { scope, kind: "alertRules", key: rule.name ?? guidOf(scope, "alertRules", title), body };
}

/** The id of the Content Hub's template of a rule: the same in each workspace. */
export function templateName({ title }: Pick<SeedRule, "title">): string {
  return guidOf("content-hub", title);
}

/** The tables that a workspace has not, of those that are needed. */
export function missingTables({ tables }: Workspace, needed: readonly string[]): readonly string[] {
  return needed.filter((table) => !(table in tables));
}
