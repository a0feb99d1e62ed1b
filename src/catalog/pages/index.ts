import type { CodePage } from "../../diagnostics";
import { FILE_PAGES } from "./files";
import { REFERENCE_PAGES } from "./references";
import { VALUE_PAGES } from "./values";
import { YAML_PAGES } from "./yaml";

/** The pages of everything that can be wrong with a project's files, apart from its playbooks. */
export const CATALOG_PAGES: readonly CodePage[] = [...YAML_PAGES, ...VALUE_PAGES, ...FILE_PAGES, ...REFERENCE_PAGES];
