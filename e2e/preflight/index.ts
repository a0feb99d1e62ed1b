export { buildGuardedTerraform } from "./guarded-program";
export { builtStacks } from "./pins";
export type { BuiltStack, ProviderPin } from "./pins";
export { PreflightError } from "./preflight-error";
export { findProviders } from "./providers";
export { findTerraform } from "./terraform-program";
export type { TerraformProgram } from "./terraform-program";
