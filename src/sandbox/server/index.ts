export { connect } from "./connect";
export { DAEMON_FLAGS, DAEMON_VARIABLES } from "./daemon-flags";
export type { DaemonMessage, DaemonOptions } from "./daemon-protocol";
export { pathsOf, readEstate, writeEstate } from "./folder";
export { providerEnvironment } from "./provider-environment";
export type { Place, SandboxPlaces } from "./provider-environment";
export { startSandbox } from "./start-sandbox";
export type { RunningSandbox, SandboxOptions } from "./start";
