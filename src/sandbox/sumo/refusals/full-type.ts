import { ruleKind } from "../rules/rule-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const MOST_OF_A_TYPE = 100;

/** Why an org gets no more rules of a type. */
export const fullType = (path: string): readonly Refusal[] =>
  cseRefusals([
    [
      "rule-type-full",
      `no more than ${MOST_OF_A_TYPE} custom rules of a type are allowed`,
      ({ before, shelf }) => before === undefined && shelf.count(ruleKind({ path })) >= MOST_OF_A_TYPE,
      "Sumo Logic documentation, rules-status (4a55e88); a tier may raise it",
    ],
  ]);
