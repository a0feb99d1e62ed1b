export { Catalog } from "./catalog";
export { readProjectFiles } from "./project-files";
export type { ProjectFiles } from "./project-files";
export { jsonSchemas } from "./json-schemas";
export { readCatalog } from "./read-catalog";
