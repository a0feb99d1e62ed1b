import type { Check } from "../check";
import { monitorField, monitorGroups } from "./monitor-fields";
import { monitorLevels, monitorResolution } from "./monitor-levels";
import { realTimeOperators } from "./real-time";
import { countedResults, gaplessRuns } from "./schedules";
import { signalAttributes, signalFields, signalFieldsLast } from "./signal-fields";
import { signalSeverity, signalStage } from "./signal-values";
import { presentCategories, requiredCategories, unusedCategories } from "./source-categories";

/** What searches and monitors of Sumo Logic must keep beyond the limits of their fields and the lints of their queries. */
export const SUMOLOGIC_CHECKS: readonly Check[] = [
  signalFields,
  signalFieldsLast,
  signalSeverity,
  signalStage,
  signalAttributes,
  realTimeOperators,
  gaplessRuns,
  countedResults,
  requiredCategories,
  unusedCategories,
  presentCategories,
  monitorField,
  monitorGroups,
  monitorLevels,
  monitorResolution,
];
