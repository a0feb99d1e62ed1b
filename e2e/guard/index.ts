export type { Environment } from "./environment";
export { GuardError, requireLoopback } from "./guard";
