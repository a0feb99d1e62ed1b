import { listAt, textAt } from "../json";
import { isBlank } from "./conditions";
import { expressionRefusals } from "./expressions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SOURCE = "Provider documentation, cse_rule_tuning_expression";

/** Why a tuning expression is refused. */
export const TUNING_EXPRESSION_REFUSALS: readonly Refusal[] = [
  ...cseRefusals([
    ["tuning-name-empty", "name is required", isBlank("name"), SOURCE],
    [
      "tuning-global-with-rules",
      "ruleIds must be empty when isGlobal is true",
      ({ body }) => body["isGlobal"] === true && listAt(body, "ruleIds").length > 0,
      SOURCE,
    ],
  ]),
  ...expressionRefusals((body) => [textAt(body, "expression")]),
];
