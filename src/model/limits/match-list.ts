import type { MatchListItem, MatchListSpec } from "../sumologic/match-list";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { doubled, expressionText, inside, nameText } from "./sumo-values";
import { textLength } from "./text";

const EXPIRATION = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** What a match list must keep. */
export function matchListLimits(spec: MatchListSpec): readonly LimitBreach[] {
  const items = spec.items ?? [];
  return [
    ...expressionText("description", spec.description),
    ...nameText("targetColumn", spec.targetColumn),
    ...items.flatMap(item),
    ...doubled(items.map((each) => each.value)).map((value) =>
      refuse("match-list-value-doubled", ["items"], `items: \`${value}\` is there twice`, "remove one of them"),
    ),
  ];
}

function item({ value, description, expiration }: MatchListItem, index: number): LimitBreach[] {
  return [
    ...inside("items", textLength({ field: `items[${String(index)}].value`, value, min: 1, max: Infinity })),
    ...(description.trim() === ""
      ? [
          refuse(
            "match-list-item-undescribed",
            ["items"],
            `items: \`${value}\` has no description`,
            "say why it is on the list",
          ),
        ]
      : []),
    ...(expiration === undefined || isTime(expiration)
      ? []
      : [
          refuse(
            "match-list-expiration",
            ["items"],
            `items: \`${expiration}\` of \`${value}\` is not like 2027-01-31T00:00:00`,
            "write a date and a time without a zone",
          ),
        ]),
  ];
}

function isTime(text: string): boolean {
  const time = new Date(`${text}Z`);
  return EXPIRATION.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
