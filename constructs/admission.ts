import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { LimitBreach, Limits } from "../src/model";
import { holdsToken } from "./author-text";

/**
 * Holds a rule against the limits of its service before anything is made from it. A limit on a property that is an
 * unresolved token is not judged; the construct says so in an annotation.
 * @returns The warnings, as sentences for the reader of the plan.
 * @throws RangeError naming the construct's path and every breach.
 */
export function admit<Spec extends object>(construct: Construct, spec: Spec, limits: Limits<Spec>): string[] {
  const unresolved = Object.entries(spec).flatMap(([field, value]) => (holdsToken(value) ? [field] : []));
  for (const field of unresolved) {
    Annotations.of(construct).addInfo(`${field} is known only to Terraform; its limits are not checked here`);
  }
  const breaches = limits(spec).filter((each) => !each.fields.some((field) => unresolved.includes(field)));
  const errors = breaches.filter((each) => each.level === "error");
  if (errors.length > 0) throw new RangeError(sentence(construct, errors));
  return breaches.map((each) => each.message);
}

function sentence(construct: Construct, errors: readonly LimitBreach[]): string {
  const lines = errors.map((each) => `  ${each.code}: ${each.message}; ${each.help}`);
  return [`${construct.node.path}: ${String(errors.length)} value(s) would be refused`, ...lines].join("\n");
}
