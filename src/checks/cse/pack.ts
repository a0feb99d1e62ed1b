import type { Check } from "../check";
import { aggregateArguments, aggregateFits } from "./aggregates";
import { deprecatedFields } from "./deprecated-fields";
import { doubledEntities, entityTypeFits, entityTypes } from "./entity-types";
import { filledEntities, filledGroups } from "./filled-fields";
import { groupedCounts, groupedNewValues } from "./grouped-values";
import { insightEntities, insightPrototypes } from "./insights";
import { knownRecordTypes, requiredRecordTypes, unusedRecordTypes } from "./record-types";
import { ruleCounts } from "./rule-counts";
import { severityField } from "./severity-field";
import { signalTexts } from "./signal-texts";
import { tagForm } from "./tag-form";
import { unknownFields } from "./unknown-fields";

/** What Cloud SIEM rules must keep beyond the limits of their fields and the lints of their expressions. */
export const CSE_CHECKS: readonly Check[] = [
  unknownFields,
  deprecatedFields,
  entityTypes,
  entityTypeFits,
  doubledEntities,
  severityField,
  signalTexts,
  aggregateArguments,
  aggregateFits,
  groupedCounts,
  groupedNewValues,
  filledGroups,
  filledEntities,
  knownRecordTypes,
  requiredRecordTypes,
  unusedRecordTypes,
  insightEntities,
  insightPrototypes,
  tagForm,
  ruleCounts,
];
