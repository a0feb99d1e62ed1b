import { workspaceId, workspaceScope } from "../azure";
import type { Workspace } from "../estate";
import { alertRuleDocument, missingTables, templateName } from "./alert-rule-document";
import { guidOf } from "./ids";
import { MADE_AT } from "./seed-document";
import type { SeedDocument } from "./seed-document";
import { CONTENT_HUB, INSTALLED_RULES } from "./sentinel/content-hub";
import type { ContentHubRule } from "./sentinel/content-hub";

const AUTHOR = { name: "Contoso Samples", email: "samples@contoso.example" };
const SUPPORT = { tier: "Community", name: "Contoso Samples", link: "https://samples.contoso.example" };
const SOLUTIONS = [...new Set(CONTENT_HUB.map(({ origin }) => origin.solution))];

/** What the Content Hub's solutions brought into a workspace. */
export function solutionDocuments(workspace: Workspace): readonly SeedDocument[] {
  const rules = INSTALLED_RULES.filter(({ tables }) => missingTables(workspace, tables).length === 0);
  return [
    ...CONTENT_HUB.map((rule) => templateDocument(workspace, rule)),
    ...SOLUTIONS.map((name) => solutionNote(workspace, name)),
    ...rules.flatMap((rule) => installedRule(workspace, rule)),
  ];
}

/** A rule of the Content Hub, and the note that says where it came from. */
export function installedRule(workspace: Workspace, rule: ContentHubRule): readonly [SeedDocument, SeedDocument] {
  const document = alertRuleDocument(workspace, rule);
  return [document, ruleNote(workspace, rule, document.key)];
}

function ruleNote(workspace: Workspace, rule: ContentHubRule, name: string): SeedDocument {
  return note(workspace, `analyticsrule-${name}`, {
    contentId: templateName(rule),
    parentId: `${sentinelId(workspace)}/alertRules/${name}`,
    kind: "AnalyticsRule",
    version: rule.origin.version,
    source: sourceOf(rule.origin.solution),
  });
}

function solutionNote(workspace: Workspace, solution: string): SeedDocument {
  const id = solutionId(solution);
  return note(workspace, `solution-${id}`, {
    contentId: id,
    parentId: `${sentinelId(workspace)}/contentPackages/${id}`,
    kind: "Solution",
    version: CONTENT_HUB.find(({ origin }) => origin.solution === solution)?.origin.version,
    firstPublishDate: MADE_AT.toISOString().slice(0, 10),
    source: sourceOf(solution),
  });
}

function note(workspace: Workspace, key: string, properties: object): SeedDocument {
  const body = { properties: { ...properties, author: AUTHOR, support: SUPPORT } };
  return { scope: workspaceScope(workspace), kind: "metadata", key, body };
}

/** What the service alone makes when a solution is installed. */
function templateDocument(workspace: Workspace, rule: ContentHubRule): SeedDocument {
  const { title, kind, origin, tables, properties } = rule;
  const { enabled: _, ...content } = properties;
  const shown = {
    displayName: title,
    ...content,
    version: origin.version,
    status: "Available",
    alertRulesCreatedByTemplateCount: 0,
    createdDateUTC: MADE_AT.toISOString(),
    lastUpdatedDateUTC: MADE_AT.toISOString(),
    requiredDataConnectors: [{ connectorId: "ContosoSamples", dataTypes: tables }],
  };
  const scope = workspaceScope(workspace);
  return { scope, kind: "alertRuleTemplates", key: templateName(rule), body: { kind, properties: shown } };
}

function sentinelId(workspace: Workspace): string {
  return `${workspaceId(workspace)}/providers/Microsoft.SecurityInsights`;
}

function sourceOf(solution: string) {
  return { kind: "Solution", name: solution, sourceId: solutionId(solution) };
}

function solutionId(solution: string): string {
  return `contoso.${guidOf("solution", solution).slice(0, 8)}`;
}
