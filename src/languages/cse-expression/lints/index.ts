import { aggregations } from "./aggregations";
import { calls } from "./calls";
import { caseFolding } from "./case-folding";
import { conditions } from "./conditions";
import { constants } from "./constants";
import { duplicates } from "./duplicates";
import { lineBreaks } from "./line-breaks";
import type { Lint } from "./lint";
import { literalTypes } from "./literal-types";
import { matchListNames } from "./match-lists";
import { mixedAndOr } from "./mixed-and-or";
import { names } from "./names";
import { nullComparison } from "./null-comparison";
import { recordScope } from "./record-scope";
import { regexes } from "./regexes";
import { stages } from "./stages";
import { textFields } from "./text-fields";

/** What words mean: looked at even where the text cannot be read as a whole. */
export const MEANINGS: readonly Lint[] = [names, calls];

/** What an expression says: looked at when all of it could be read. */
export const LINTS: readonly Lint[] = [
  stages,
  conditions,
  literalTypes,
  nullComparison,
  regexes,
  caseFolding,
  constants,
  duplicates,
  textFields,
  matchListNames,
  mixedAndOr,
  lineBreaks,
  aggregations,
  recordScope,
];
