export { azureErrorBody } from "./arm/error-body";
export { azureApi } from "./azure-api";
export { watchlistItems, workspaceCollection, workspaceId, workspaceScope } from "./collections";
export { BUILT_IN_TEMPLATES } from "./resources/built-in-templates";
export { AZURE_REFUSALS } from "./refusals";
