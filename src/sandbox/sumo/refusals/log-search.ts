import { listAt, objectAt, objectsAt, textAt } from "../json";
import { isTimeRange } from "../resources/time-range";
import { hasDoubled, isLonger, isNoneOf, someOf } from "./conditions";
import { placeRefusals } from "./content";
import { queryRefusals } from "./expressions";
import { coreRefusals } from "./refusal";
import type { Refusal, Subject } from "./refusal";
import { SCHEDULE_REFUSALS } from "./schedule";

const SCHEMA = "Provider schema 3.2.9";
const MOST_PARAMETERS = 10;
const DATA_TYPES = ["NUMBER", "STRING", "ANY", "KEYWORD"];

/** Why a search is refused. */
export const LOG_SEARCH_REFUSALS: readonly Refusal[] = [
  ...coreRefusals([
    ["search-name-length", "name must have from 1 to 255 characters", hasWrongName, SCHEMA],
    ["search-description-length", "description must have at most 255 characters", isLonger("description", 255), SCHEMA],
    [
      "search-parsing-mode",
      "parsingMode must be AutoParse or Manual",
      isNoneOf("parsingMode", ["AutoParse", "Manual"]),
      SCHEMA,
    ],
    [
      "search-interval-time-type",
      "intervalTimeType must be messageTime, receiptTime or searchableTime",
      isNoneOf("intervalTimeType", ["messageTime", "receiptTime", "searchableTime"]),
      SCHEMA,
    ],
    [
      "search-time-range",
      "timeRange is not a time range",
      ({ body }) => !isTimeRange(objectAt(body, "timeRange")),
      SCHEMA,
    ],
    [
      "search-parameters-too-many",
      `queryParameters must have at most ${MOST_PARAMETERS} entries`,
      ({ body }) => listAt(body, "queryParameters").length > MOST_PARAMETERS,
      SCHEMA,
    ],
    [
      "search-parameter-type",
      "the dataType of a query parameter must be NUMBER, STRING, ANY or KEYWORD",
      someOf("queryParameters", (each) => !DATA_TYPES.includes(textAt(each, "dataType"))),
      SCHEMA,
    ],
    [
      "search-parameter-name",
      "query parameters need names of their own",
      ({ body }) =>
        hasDoubled(objectsAt(body, "queryParameters"), "name") ||
        objectsAt(body, "queryParameters").some((each) => textAt(each, "name") === ""),
      SCHEMA,
    ],
  ]),
  ...queryRefusals((body) => [textAt(body, "queryString")]),
  ...SCHEDULE_REFUSALS,
  ...placeRefusals("log-searches", "parentId"),
];

function hasWrongName({ body }: Subject): boolean {
  const { length } = textAt(body, "name");
  return length < 1 || length > 255;
}
