import type { CodePage } from "../diagnostics";

/** The pages of this room. */
export const COMPILE_PAGES: readonly CodePage[] = [];
