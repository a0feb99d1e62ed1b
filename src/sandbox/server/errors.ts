import { SandboxError } from "../error";

/** Two at once in one folder would write over each other. */
export const alreadyRuns = ({ azure, sumo, pid }: { azure: string; sumo: string; pid: number }): SandboxError =>
  new SandboxError(
    `a sandbox of this folder runs already, as process ${String(pid)}: ${azure} and ${sumo}`,
    "use it, or end it with `siemform sandbox down`",
  );

/** Somebody else listens there. */
export const portTaken = (port: number): SandboxError =>
  new SandboxError(
    `port ${String(port)} is taken or not allowed`,
    "name another port, or none: then a free one is taken",
  );

/** No address of this machine. */
export const hostUnknown = (host: string): SandboxError =>
  new SandboxError(
    `${host} is not an address of this machine`,
    "name one that it has, 0.0.0.0 for all, or none: then only this machine reaches it",
  );

/** The estate has no credential for a place. */
export const noCredential = (place: string): SandboxError =>
  new SandboxError(
    `the sandbox knows no credential for ${place}`,
    "end it and start it again, so that it reads the environments: `siemform sandbox down`, `siemform sandbox up`",
  );
