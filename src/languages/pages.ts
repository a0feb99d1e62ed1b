import type { CodePage } from "../diagnostics";
import { CSE_CODES } from "./cse-expression/codes";
import { KQL_CODES } from "./kql/codes";
import { SEARCH_CODES } from "./sumo-search/codes";

/** The pages of everything that the languages find. */
export const LANGUAGE_PAGES: readonly CodePage[] = [...KQL_CODES, ...SEARCH_CODES, ...CSE_CODES];
