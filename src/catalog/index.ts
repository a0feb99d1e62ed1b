export { Catalog } from "./catalog";
export { readProjectFile, readProjectFiles } from "./project-files";
export type { ProjectFiles } from "./project-files";
export { jsonSchemas } from "./json-schemas";
export { readCatalog } from "./read-catalog";
export { KQL_NAME, KQL_PARAMETER } from "./schema";
export { withoutCredentials } from "./texts";
export { schemaFileOf } from "./workspace-schemas";
export { ReadMemory } from "./read-memory";
