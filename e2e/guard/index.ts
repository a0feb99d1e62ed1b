export { escapesOfEnvironment } from "./environment";
export type { Environment } from "./environment";
export { GuardError, requireLoopback } from "./guard";
export type { FetchMetadata, GuardedRun } from "./guard";
export { escapesOfMetadata } from "./metadata";
