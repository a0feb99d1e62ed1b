import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { LimitBreach, Limits } from "../src/model";
import { holdsToken } from "./author-text";
import { unfaithfulTexts } from "./faithful-texts";

/** Where a thing goes and what it was, which only Terraform may know: nobody needs to be told. */
const PLACEMENT: ReadonlySet<string> = new Set([
  "analyticsRuleIds",
  "dependsOn",
  "formerIds",
  "notes",
  "parentFolderId",
  "parentId",
  "remoteName",
  "ruleIds",
  "workspaceId",
]);

/**
 * Holds a rule against the limits of its service before anything is made from it. A limit on a property that is an
 * unresolved token is not judged; the construct says so in an annotation, unless the property is about its place.
 * @returns The warnings, as sentences for the reader of the plan.
 * @throws RangeError naming the construct's path and every breach.
 */
export function admit<Spec extends object>(construct: Construct, spec: Spec, limits: Limits<Spec>): string[] {
  requireKnownTactics(construct, spec);
  const unresolved = Object.entries(spec).flatMap(([field, value]) => (holdsToken(value) ? [field] : []));
  for (const field of unresolved.filter((each) => !PLACEMENT.has(each))) {
    Annotations.of(construct).addInfo(`${field} is known only to Terraform; its limits are not checked here`);
  }
  const judged = limits(spec).filter((each) => !each.fields.some((field) => unresolved.includes(field)));
  const breaches = [...unfaithfulTexts(spec), ...judged];
  const errors = breaches.filter((each) => each.level === "error");
  if (errors.length > 0) throw new RangeError(sentence(construct, errors));
  return breaches.map((each) => each.message);
}

/** Each SIEM has its own name for a tactic, which one can look up for a known tactic only. */
function requireKnownTactics(construct: Construct, spec: object): void {
  if (!("tactics" in spec) || !holdsToken(spec.tactics)) return;
  throw new RangeError(
    `${construct.node.path}: tactics are known only to Terraform, and each SIEM has its own names for them; give ATT&CK's`,
  );
}

function sentence(construct: Construct, errors: readonly LimitBreach[]): string {
  const lines = errors.map((each) => `  ${each.code}: ${each.message}; ${each.help}`);
  return [`${construct.node.path}: ${String(errors.length)} value(s) would be refused`, ...lines].join("\n");
}
