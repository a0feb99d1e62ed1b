import { undocumentedFunction, unknownFunction, unquotedValues, wrongArity } from "./calls";
import { caseFolding } from "./case-folding";
import { alwaysTrue, neverAssigned, neverTrue } from "./constant-conditions";
import { anchoredGlob, caseSensitive } from "./free-text";
import type { Lint } from "./lint";
import { anchorCount, invalidRegex, regexWithoutGroup } from "./patterns";
import {
  calculatedArgument,
  joinCondition,
  missingBy,
  mixedCondition,
  mixedScope,
  noMetadataScope,
  unusedTimeslice,
} from "./shape-of-search";
import { countField, droppedField, fieldLeftOut, unknownField } from "./unknown-field";

export { gather } from "./gather";
export { faultsOf } from "./lint";
export type { LintContext } from "./lint";

/** Everything that is looked for in a search that can be read. */
export const LINTS: readonly Lint[] = [
  countField,
  droppedField,
  unknownField,
  fieldLeftOut,
  caseFolding,
  neverTrue,
  alwaysTrue,
  neverAssigned,
  caseSensitive,
  anchoredGlob,
  unknownFunction,
  undocumentedFunction,
  wrongArity,
  unquotedValues,
  invalidRegex,
  regexWithoutGroup,
  anchorCount,
  calculatedArgument,
  joinCondition,
  unusedTimeslice,
  missingBy,
  mixedScope,
  mixedCondition,
  noMetadataScope,
];
