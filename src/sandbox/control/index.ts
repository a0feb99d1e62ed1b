export { createControlApp } from "./app";
export type { ControlOptions } from "./app";
export { SandboxClient } from "./client";
export type { ControlAddress } from "./client";
export type { Endpoints, SandboxStatus, Snapshot } from "./messages";
