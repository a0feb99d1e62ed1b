import { textAt } from "../json";
import { isBlank } from "./conditions";
import { expressionRefusals } from "./expressions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";

/** Why an entity criticality is refused. */
export const ENTITY_CRITICALITY_REFUSALS: readonly Refusal[] = [
  ...cseRefusals([["criticality-name-empty", "name is required", isBlank("name"), SCHEMA]]),
  ...expressionRefusals((body) => [textAt(body, "severityExpression")]),
];
