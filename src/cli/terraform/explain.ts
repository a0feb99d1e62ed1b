import { compileProject } from "../../build";
import type { Siem } from "../../model";
import { lockPath } from "./lock-files";
import type { BuiltStack } from "./stacks";

/** What is known of a failed run. */
export interface FailedRun {
  /** The project's folder. */
  readonly root: string;
  /** What was worked on. */
  readonly stack: BuiltStack;
}

/** Environment variables that hold a credential: of each group, one is needed. */
const CREDENTIALS: Readonly<Record<Siem, readonly (readonly string[])[]>> = {
  sentinel: [
    ["ARM_TENANT_ID"],
    ["ARM_SUBSCRIPTION_ID"],
    ["ARM_CLIENT_ID", "ARM_CLIENT_ID_FILE_PATH"],
    [
      "ARM_CLIENT_SECRET",
      "ARM_USE_OIDC",
      "ARM_CLIENT_SECRET_FILE_PATH",
      "ARM_CLIENT_CERTIFICATE_PATH",
      "ARM_CLIENT_CERTIFICATE",
      "ARM_USE_MSI",
    ],
  ],
  sumologic: [["SUMOLOGIC_ACCESSID"], ["SUMOLOGIC_ACCESSKEY"]],
};
const ABOUT_CREDENTIALS = /authoriz|authenticat|credential|access_id|access_key|subscription_id|tenant/i;
const MOVED_BACKEND = /Backend configuration (?:block has )?changed/i;
const OTHER_PROVIDERS =
  /Provider dependency changes detected|does not match configured version constraint|checksums previously recorded/;
const STALE_PLAN = "Saved plan is stale";
const ADDRESS = /with ([a-z0-9_]+)[.]([a-z0-9_-]+)/g;

/** What we can say beside Terraform's own message. */
export function explain(run: FailedRun, message: string): string[] {
  const { stack } = run;
  return [
    ...(ABOUT_CREDENTIALS.test(message) ? credentials(stack.siem) : []),
    ...(MOVED_BACKEND.test(message)
      ? [
          `the environment's backend was changed; move the state: terraform -chdir=cdktf.out/stacks/${stack.name} init -migrate-state`,
        ]
      : []),
    ...(OTHER_PROVIDERS.test(message)
      ? [
          `the providers are not those of ${lockPath(stack.siem)}; if that is right, run \`siemform lock ${stack.siem}\` (with --platform for this machine's) and review the file`,
        ]
      : []),
    ...(message.includes(STALE_PLAN)
      ? [`the state was changed after the plan was made; run \`siemform plan ${stack.name}\` again`]
      : []),
    ...sources(run, message),
  ];
}

/** Names of what is missing, never values. */
function credentials(siem: Siem): string[] {
  const missing = CREDENTIALS[siem].filter((names) => names.every((name) => (process.env[name] ?? "") === ""));
  if (missing.length === 0) return [];
  return [
    `not set in the environment: ${missing.map(([name, other]) => (other === undefined ? name : `${String(name)} (or ${other})`)).join(", ")}; see docs/deploying.md`,
  ];
}

/** Where the things that Terraform names by address are written. */
function sources({ root, stack }: FailedRun, message: string): string[] {
  const names = new Set([...message.matchAll(ADDRESS)].map(([, , name]) => name ?? ""));
  if (names.size === 0) return [];
  const rules = compileProject(root).environments.flatMap((each) =>
    each.rules.filter((rule) => rule.siem === stack.siem),
  );
  const lines = [...names].flatMap((name) => {
    const candidates = rules.filter(({ id }) => name === id || name.startsWith(`${id}-`));
    const rule = candidates.sort((a, b) => b.id.length - a.id.length)[0];
    return rule === undefined ? [] : [`${name} is written in ${rule.source.file}`];
  });
  return [...new Set(lines)];
}
