export { missingTables } from "./alert-rule-document";
export { installedRule } from "./content-hub";
export { AUTO_DISABLED, autoDisabled, failedRule } from "./disabled-by-service";
export { putDocument } from "./put-document";
export { seedEstate } from "./seed-estate";
export type { SeedResult } from "./seed-estate";
export { CONTENT_HUB } from "./sentinel/content-hub";
export type { ContentHubRule } from "./sentinel/content-hub";
