import { z } from "zod";
import { SOURCES, refusal, unworded } from "./refusal";
import type { RefusalRow } from "./refusal";

const TAGS_MOST = 50;
const TAG_NAME_MOST = 512;
const TAG_VALUE_MOST = 256;
const FUNCTION = /^[A-Za-z_]\w*$/;
const SCALAR = "bool|datetime|decimal|double|dynamic|guid|int|long|real|string|timespan";
const PARAMETER = new RegExp(`^\\s*\\w+\\s*:\\s*(?:(?:${SCALAR})\\s*(?:=.*)?|\\(.*\\)\\s*)$`, "s");
const API = "Log Analytics API, saved searches 2020-08-01";

const text = z.string().nullish();

/** The properties of a saved search (Log Analytics API 2020-08-01); others are kept as they are. */
export const savedSearchProperties = z.object({
  category: text,
  displayName: text,
  query: text,
  functionAlias: text,
  functionParameters: text,
  tags: z.array(z.object({ name: text, value: text })).nullish(),
});

/** A saved search that is held against the table. */
export type SavedSearchSubject = z.output<typeof savedSearchProperties>;

/** What is refused of a saved search. Its query is not bound: Azure takes one that cannot run. */
export const SAVED_SEARCHES: readonly RefusalRow<SavedSearchSubject>[] = [
  requiredRow("saved-search-category-missing", "category", "A saved search has a category."),
  requiredRow("saved-search-name-missing", "displayName", "A saved search has a display name."),
  requiredRow("saved-search-query-missing", "query", "A saved search has a query."),
  row({
    id: "saved-search-tags",
    summary: `A saved search has at most ${TAGS_MOST} tags.`,
    source: unworded(`${SOURCES.azurerm}, tags`),
    find: ({ tags }) =>
      (tags?.length ?? 0) > TAGS_MOST ? `A saved search can have at most ${TAGS_MOST} tags.` : undefined,
  }),
  row({
    id: "saved-search-tag-name",
    summary: `The name of a tag has 1 to ${TAG_NAME_MOST} characters.`,
    source: unworded(`${SOURCES.azurerm}, tags`),
    find: ({ tags }) =>
      tags?.some(({ name }) => !name || name.length > TAG_NAME_MOST)
        ? `The name of a tag must have 1 to ${TAG_NAME_MOST} characters.`
        : undefined,
  }),
  row({
    id: "saved-search-tag-value",
    summary: `The value of a tag has at most ${TAG_VALUE_MOST} characters.`,
    source: unworded(`${SOURCES.azurerm}, tags`),
    find: ({ tags }) => {
      const long = tags?.find(({ value }) => (value?.length ?? 0) > TAG_VALUE_MOST);
      return long && `The value of the tag '${long.name ?? ""}' must have at most ${TAG_VALUE_MOST} characters.`;
    },
  }),
  row({
    id: "function-alias-form",
    summary: "A function is called by a name that KQL can write.",
    source: unworded("Functions in Azure Monitor log queries (Microsoft, 2025)"),
    find: ({ functionAlias: alias }) =>
      !alias || FUNCTION.test(alias) ? undefined : `The function alias '${alias}' is not a valid name.`,
  }),
  row({
    id: "function-parameters-form",
    summary: "The parameters of a function are name:type, with a default where it has one.",
    source: unworded("Functions in Azure Monitor log queries (Microsoft, 2025)"),
    find: ({ functionParameters: parameters }) => {
      const wrong = splitParameters(parameters ?? "").find((each) => !PARAMETER.test(each));
      return wrong === undefined ? undefined : `The function parameter '${wrong.trim()}' is not valid.`;
    },
  }),
];

/** Parameters as Azure keeps them, apart: a comma within quotes or brackets ends none. */
function splitParameters(text: string): string[] {
  if (text.trim() === "") return [];
  const parts = text.match(/(?:"[^"]*"|'[^']*'|\([^()]*\)|\[[^\]]*\]|[^,])+/g);
  return parts ? [...parts] : [];
}

function requiredRow(
  id: string,
  field: "category" | "displayName" | "query",
  summary: string,
): RefusalRow<SavedSearchSubject> {
  return row({
    id,
    summary,
    source: unworded(API),
    find: (search) => (search[field]?.trim() ? undefined : `The property '${field}' is required.`),
  });
}

function row(props: Omit<RefusalRow<SavedSearchSubject>, "status" | "code">): RefusalRow<SavedSearchSubject> {
  return refusal({ ...props, code: "InvalidParameter" });
}
