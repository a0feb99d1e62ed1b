import type { CodePage } from "../../../diagnostics";
import { COMMON_PAGES } from "./common";
import { SAVED_FUNCTION_PAGES } from "./saved-functions";
import { ANALYTICS_RULE_PAGES } from "./sentinel-analytics-rules";
import { GROUPING_PAGES } from "./sentinel-grouping";
import { INCIDENT_PAGES } from "./sentinel-incidents";
import { SENTINEL_QUERY_PAGES } from "./sentinel-queries";
import { SUMO_BASELINE_PAGES } from "./sumo-baselines";
import { SUMO_CONTENT_PAGES } from "./sumo-content";
import { SUMO_MONITOR_PAGES } from "./sumo-monitors";
import { SUMO_RULE_PAGES } from "./sumo-rules";
import { SUMO_SEARCH_PAGES } from "./sumo-searches";
import { WATCHLIST_PAGES } from "./watchlists";

/** The pages of all limits of services and providers. */
export const LIMIT_PAGES: readonly CodePage[] = [
  ...COMMON_PAGES,
  ...ANALYTICS_RULE_PAGES,
  ...GROUPING_PAGES,
  ...SENTINEL_QUERY_PAGES,
  ...SAVED_FUNCTION_PAGES,
  ...WATCHLIST_PAGES,
  ...INCIDENT_PAGES,
  ...SUMO_RULE_PAGES,
  ...SUMO_BASELINE_PAGES,
  ...SUMO_CONTENT_PAGES,
  ...SUMO_SEARCH_PAGES,
  ...SUMO_MONITOR_PAGES,
];
