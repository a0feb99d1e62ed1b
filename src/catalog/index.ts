export { Catalog } from "./catalog";
export { renderPath } from "./zod-issues";
export { readProjectFiles } from "./project-files";
export type { ProjectFiles } from "./project-files";
export { readCatalog } from "./read-catalog";
