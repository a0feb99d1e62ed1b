import { placedRuleCheck, ruleCheck } from "../check";
import type { CheckedRule } from "../subject";
import { requiredData, searchOf } from "./searches";
import type { CheckedSearch } from "./searches";

const KINDS = ["scheduled-search", "monitor"] as const;
const AT_REQUIRES = { field: ["requires", "sourceCategories"] } as const;

/** The source categories that a search asks for; none when one of them is known at run time only. */
function askedCategories(search: CheckedSearch | undefined): readonly string[] {
  const asked = (search?.analysis.sourceCategories ?? []).map((each) => each.replace(/^"|"$/g, ""));
  return asked.some((each) => /\{\{|\$\$|^\*?$/.test(each)) ? [] : [...new Set(asked)];
}

/** Whether a category, perhaps with wildcards, can be one of a list, which may have wildcards too. */
function isAmong(category: string, list: readonly string[]): boolean {
  return list.some((each) => fits(category, each) || fits(each, category));
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split("*")
    .map((each) => each.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text.toLowerCase());
}

/** Whether a declared category is what a parameter is by itself: an environment may turn the query to another. */
function isTurned({ detection }: Pick<CheckedRule, "detection">, declared: readonly string[]): boolean {
  const defaults = (detection?.parameters ?? []).map((each) => each.default);
  return defaults.some((each) => typeof each === "string" && declared.includes(each));
}

/** A rule requires a source category that its search asks for. */
export const requiredCategories = ruleCheck(
  {
    code: "source-category-undeclared",
    level: "warning",
    title: "A rule requires a source category that its search asks for.",
    why: "`requires` decides where a rule is deployed. A search for a category that the org does not have finds nothing, every hour, for ever. Of several that a search offers by `or`, one is enough.",
    example: {
      language: "detection",
      wrong: rule("proxy/access", "endpoint/windows"),
      right: rule("endpoint/windows", "endpoint/windows"),
    },
    source: "siemform: docs/detections.md, requires",
  },
  KINDS,
  (subject) => {
    const asked = askedCategories(searchOf(subject));
    const declared = requiredData(subject)?.sourceCategories;
    if (!declared || asked.length === 0 || isTurned(subject, declared)) return [];
    if (asked.some((each) => isAmong(each, declared))) return [];
    return [
      {
        message: `requires: names no source category that the query asks for (${asked.join(", ")})`,
        help: `add ${asked[0] ?? ""} to source_categories of \`requires\``,
        spot: AT_REQUIRES,
      },
    ];
  },
);

/** A rule requires no source category that its search does not ask for. */
export const unusedCategories = ruleCheck(
  {
    code: "source-category-unused",
    level: "warning",
    title: "A rule requires no source category that its search does not ask for.",
    why: "A rule is left out of every org that lacks a category it requires, although it would have worked there.",
    example: {
      language: "detection",
      wrong: rule("proxy/access, endpoint/windows", "proxy/access"),
      right: rule("proxy/access", "proxy/access"),
    },
    source: "siemform: docs/detections.md, requires",
  },
  KINDS,
  (subject) => {
    const search = searchOf(subject);
    const asked = askedCategories(search);
    const declared = requiredData(subject)?.sourceCategories ?? [];
    // What a search within asks for is not known here.
    if (asked.length === 0 || search?.analysis.hasSubquery === true || isTurned(subject, declared)) return [];
    return declared
      .filter((each) => !isAmong(each, asked) && search?.text.includes(each) !== true)
      .map((each) => ({
        message: `requires: names source category ${each}, for which the query does not ask`,
        help: `take ${each} out of \`requires\`, or ask for it`,
        spot: AT_REQUIRES,
      }));
  },
);

/** A search asks for a source category that the org has. */
export const presentCategories = placedRuleCheck(
  {
    code: "source-category-absent",
    level: "warning",
    title: "A search asks for a source category that the environment has.",
    why: "A parameter or a pattern may turn the query to a category that `requires` does not speak of. Where none of the categories is there, the search is deployed and finds nothing.",
    example: {
      language: "files",
      wrong: `==> queries/T1608/staging-download/detection.yaml <==\n${rule("proxy/access", "proxies/all")}`,
      right: `==> queries/T1608/staging-download/detection.yaml <==\n${rule("proxy/access", "proxy/*")}`,
    },
    source: "siemform: docs/environments.md, data",
  },
  KINDS,
  (subject, { environment }) => {
    const present = environment.sumologic?.data.sourceCategories ?? "unknown";
    const asked = askedCategories(searchOf(subject));
    if (present === "unknown" || asked.length === 0 || asked.some((each) => isAmong(each, present))) return [];
    return [
      {
        message: `query: asks for ${asked.join(", ")}, which ${environment.id} does not have`,
        help: "set the parameter for this environment, switch the rule off there, or add the category to the environment's data",
      },
    ];
  },
);

/** An example: what a monitor requires, and what it asks for. */
function rule(requires: string, category: string): string {
  return `rules:\n  sumologic:\n    - kind: monitor\n      requires: { source_categories: [${requires}] }\n      query: _sourceCategory=${category} ".exe"\n`;
}
