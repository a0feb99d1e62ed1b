import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PreflightError } from "./preflight-error";

/** Where CDKTF's command line is, for Node. @throws PreflightError when it is not installed or cannot run here. */
export function findCdktf(environment: NodeJS.ProcessEnv): string {
  const program = programOfCdktf();
  const { status, stderr } = spawnSync(process.execPath, [program, "--version"], {
    encoding: "utf8",
    env: { ...environment, CHECKPOINT_DISABLE: "1" },
  });
  if (status === 0) return program;
  throw new PreflightError(`\`cdktf --version\` does not work with Node ${process.versions.node}:\n${stderr}`, HELP);
}

const HELP = [
  "cdktf-cli is an optional dependency of tools/cdktf-cli, for Node 20 and 22: `npm ci --ignore-scripts` installs it there;",
  "to do without the tests through CDKTF's command line: npm run e2e -- --without-cdktf",
];

function programOfCdktf(): string {
  try {
    return join(dirname(createRequire(__filename).resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf");
  } catch (cause) {
    throw Object.assign(new PreflightError("cdktf-cli is not installed", HELP), { cause });
  }
}
