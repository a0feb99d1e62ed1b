import type { CodePage } from "../../../diagnostics";
import { CONDITION_PAGES } from "./conditions";
import { LEXICAL_PAGES } from "./lexical";
import { MEANING_PAGES } from "./meaning";
import { SYNTAX_PAGES } from "./syntax";

/** The pages of all codes that expressions and templates give. */
export const CSE_CODES: readonly CodePage[] = [...LEXICAL_PAGES, ...SYNTAX_PAGES, ...MEANING_PAGES, ...CONDITION_PAGES];
