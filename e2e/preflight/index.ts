export { findCdktf } from "./cdktf";
export { buildGuardedTerraform } from "./guarded-program";
export { builtStacks } from "./pins";
export type { BuiltStack } from "./pins";
export { PreflightError } from "./preflight-error";
export { findProviders } from "./providers";
export { findTerraform } from "./terraform-program";
