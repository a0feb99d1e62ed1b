import type { CodePage } from "../../diagnostics";
import { FILTER_PAGES } from "./filters";
import { OVERRIDE_PAGES } from "./overrides";
import { PARAMETER_PAGES } from "./parameters";
import { REFERENCE_PAGES } from "./references";

/** The pages of everything that can be wrong with how an environment gets its rules. */
export const COMPILE_PAGES: readonly CodePage[] = [
  ...PARAMETER_PAGES,
  ...FILTER_PAGES,
  ...OVERRIDE_PAGES,
  ...REFERENCE_PAGES,
];
