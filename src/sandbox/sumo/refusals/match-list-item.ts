import { isMoment } from "../is-moment";
import { listAt, textAt } from "../json";
import { isBlank } from "./conditions";
import { cseRefusals } from "./refusal";

const BATCH = 1000;
const SCHEMA = "Provider schema 3.2.9";

/** Why items are refused together. */
export const ITEMS = cseRefusals([
  [
    "match-list-batch",
    `items must have from 1 to ${BATCH} entries`,
    ({ body }) => listAt(body, "items").length < 1 || listAt(body, "items").length > BATCH,
    "Provider source 3.2.9: it sends at most 1000 at once",
  ],
]);

/** Why an item is refused. */
export const ITEM = cseRefusals([
  ["match-list-value-empty", "value is required", isBlank("value"), SCHEMA],
  ["match-list-item-undescribed", "description is required", isBlank("description"), SCHEMA],
  [
    "match-list-expiration",
    "expiration must have the form YYYY-MM-DDTHH:mm:ss",
    ({ body }) => textAt(body, "expiration") !== "" && !isMoment(textAt(body, "expiration")),
    "Provider documentation, cse_match_list",
  ],
]);
