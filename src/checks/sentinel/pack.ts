import type { Check } from "../check";
import { absentTables } from "./absent-tables";
import { accountNameAlone } from "./account-name-alone";
import { alertFormatColumns } from "./alert-format-columns";
import { alertPerResult } from "./alert-per-result";
import { alertPropertyColumns } from "./alert-property-columns";
import { alertSeverityColumn } from "./alert-severity-column";
import { alertTacticsColumn } from "./alert-tactics-column";
import { customDetailColumns } from "./custom-detail-columns";
import { entityColumnTypes } from "./entity-column-types";
import { entityColumns } from "./entity-columns";
import { fullWorkspace } from "./full-workspace";
import { hiddenAlerts } from "./hidden-alerts";
import { ignoredGrouping } from "./ignored-grouping";
import { lookBackBelowFrequency } from "./look-back-below-frequency";
import { lookBackBelowPeriod } from "./look-back-below-period";
import { lookBackBeyondPeriod } from "./look-back-beyond-period";
import { nrtTimeFilter } from "./nrt-time-filter";
import { overlappingRuns } from "./overlapping-runs";
import { undeclaredTables } from "./undeclared-tables";
import { uniqueTitles } from "./unique-titles";
import { unusedTables } from "./unused-tables";
import { watchlistColumn } from "./watchlist-column";
import { weakEntities } from "./weak-entities";

/** What rules of Microsoft Sentinel must keep beyond the limits of their fields. */
export const SENTINEL_CHECKS: readonly Check[] = [
  entityColumns,
  customDetailColumns,
  alertFormatColumns,
  alertSeverityColumn,
  alertTacticsColumn,
  alertPropertyColumns,
  entityColumnTypes,
  weakEntities,
  accountNameAlone,
  lookBackBeyondPeriod,
  lookBackBelowFrequency,
  lookBackBelowPeriod,
  overlappingRuns,
  nrtTimeFilter,
  undeclaredTables,
  unusedTables,
  absentTables,
  watchlistColumn,
  alertPerResult,
  hiddenAlerts,
  ignoredGrouping,
  uniqueTitles,
  fullWorkspace,
];
