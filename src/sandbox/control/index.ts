export { createControlApp } from "./app";
export { SandboxClient } from "./client";
export type { Endpoints, SandboxStatus, Snapshot } from "./messages";
