import { calculatedArgument } from "./aggregate-argument";
import { alwaysTrue } from "./always-true";
import { anchorCount } from "./anchor-count";
import { anchoredGlob } from "./anchored-glob";
import { caseFolding } from "./case-folding";
import { caseSensitive } from "./case-sensitive";
import { countField } from "./count-field";
import { missingBy } from "./count-without-by";
import { droppedField } from "./dropped-field";
import { fieldLeftOut } from "./field-left-out";
import { invalidRegex } from "./invalid-regex";
import { joinCondition } from "./join-condition";
import type { Lint } from "./lint";
import { noMetadataScope } from "./metadata-scope";
import { mixedCondition } from "./mixed-condition";
import { mixedScope } from "./mixed-scope";
import { neverAssigned } from "./never-assigned";
import { neverTrue } from "./never-true";
import { regexWithoutGroup } from "./regex-without-group";
import { undocumentedFunction } from "./undocumented-function";
import { unknownField } from "./unknown-field";
import { unknownFunction } from "./unknown-function";
import { unquotedValues } from "./unquoted-value";
import { unusedTimeslice } from "./unused-timeslice";
import { wrongArity } from "./wrong-arity";

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
