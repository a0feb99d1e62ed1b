export { SandboxClient } from "./control/client";
export type { Endpoints, SandboxStatus, Snapshot } from "./control";
export { SandboxError } from "./error";
export type {
  Estate,
  Org,
  OrgUser,
  SavedFunction,
  ServicePrincipal,
  Subscription,
  Workspace,
  WorkspaceContent,
} from "./estate";
export type { ApiName, Fault, FaultOrder, Trouble } from "./faults";
export type { RequestRecord } from "./http";
export type { EditResult, PortalEdit } from "./portal";
export {
  connect,
  DAEMON_FLAGS,
  DAEMON_VARIABLES,
  pathsOf,
  providerEnvironment,
  readEstate,
  startSandbox,
  writeEstate,
} from "./server";
export type { DaemonMessage, DaemonOptions, Place, RunningSandbox, SandboxOptions, SandboxPlaces } from "./server";
