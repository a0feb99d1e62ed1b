import { COMPARED_TYPES } from "./compared-types";
import { CONTRADICTION } from "./contradiction";
import { NO_TIME_FILTER, WORKSPACE_FAN_OUT } from "./cost";
import { DOMAIN_TERM } from "./domain-terms";
import { DEFAULT_JOIN } from "./joins";
import { LETTER_CASE } from "./letter-case";
import type { KqlLint } from "./lint";
import { FILE_NAME_CASE } from "./name-case";
import { CONTAINS_WORD, DUPLICATE_VALUE, EMPTY_NEEDLE, LITERAL_WILDCARD } from "./needles";
import { ALWAYS_TRUE, NEVER_TRUE } from "./never-true";
import { NULL_COMPARED_LINT, NULL_OF_STRING_LINT } from "./null-tests";
import { PARTIAL_TERM } from "./partial-terms";
import { PROCESS_JOIN } from "./process-join";
import { RELATIVE_URL } from "./relative-url";
import { OLD_ENTITY_COLUMN, TERMINAL_SORT } from "./results";
import { UNPACKED_COLUMN } from "./unpacked-columns";

export type { LintContext } from "./lint";

/** All lints. */
export const KQL_LINTS: readonly KqlLint[] = [
  ALWAYS_TRUE,
  COMPARED_TYPES,
  CONTAINS_WORD,
  CONTRADICTION,
  DEFAULT_JOIN,
  DOMAIN_TERM,
  DUPLICATE_VALUE,
  EMPTY_NEEDLE,
  FILE_NAME_CASE,
  LETTER_CASE,
  LITERAL_WILDCARD,
  NEVER_TRUE,
  NO_TIME_FILTER,
  NULL_COMPARED_LINT,
  NULL_OF_STRING_LINT,
  OLD_ENTITY_COLUMN,
  PARTIAL_TERM,
  PROCESS_JOIN,
  RELATIVE_URL,
  TERMINAL_SORT,
  UNPACKED_COLUMN,
  WORKSPACE_FAN_OUT,
];
