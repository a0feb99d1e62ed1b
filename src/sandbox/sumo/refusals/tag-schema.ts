import { listAt } from "../json";
import { isBlank } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const CONTENT_TYPES = ["customInsight", "entity", "rule", "threatIntelligence"];
const SOURCE = "Provider source 3.2.9, cse_tag_schema";

/** Why a schema of a tag is refused. */
export const TAG_SCHEMA_REFUSALS: readonly Refusal[] = cseRefusals([
  ["tag-schema-key-empty", "key is required", isBlank("key"), SOURCE],
  ["tag-schema-label-empty", "label is required", isBlank("label"), SOURCE],
  [
    "tag-schema-content-type",
    "contentTypes must be of customInsight, entity, rule, threatIntelligence",
    ({ body }) => listAt(body, "contentTypeEnums").some((each) => !CONTENT_TYPES.some((known) => known === each)),
    SOURCE,
  ],
]);
