import { stripVTControlCharacters } from "node:util";
import type { Siem } from "../../model";
import { compileProject } from "../../project";
import { lockPath, STACK_LOCK_FILE } from "./lock-files";
import { askedAs } from "./stacks";
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
      "ARM_CLIENT_CERTIFICATE",
      "ARM_CLIENT_CERTIFICATE_PATH",
      "ARM_USE_MSI",
    ],
  ],
  sumologic: [["SUMOLOGIC_ACCESSID"], ["SUMOLOGIC_ACCESSKEY"]],
};

/** What we know beside a message of Terraform or a provider. */
const HINTS: readonly (readonly [message: RegExp, hint: (stack: BuiltStack) => string | undefined])[] = [
  [
    /authoriz|authenticat|credential|access_id|access_key|subscription_id|tenant/i,
    ({ siem, isSandbox }) => (isSandbox === true ? undefined : missingVariables(siem)),
  ],
  [
    /Backend configuration (?:block has )?changed/i,
    (stack) =>
      `the environment's backend was changed; move the state: terraform -chdir=${shownFolder(stack)} init -migrate-state`,
  ],
  [
    /Provider dependency changes detected|does not match configured version|checksums previously recorded/,
    (stack) =>
      stack.isSandbox === true
        ? `the providers are others than at the last plan; if that is right, remove ${shownFolder(stack)}/${STACK_LOCK_FILE}`
        : `the providers are not those of ${lockPath(stack.siem)}; if that is right, run \`siemform lock ${stack.siem}\` for all platforms that deploy, and review the file`,
  ],
  [
    /Saved plan is stale/,
    (stack) => `the state was changed after the plan was made; run \`siemform plan ${askedAs(stack)}\` again`,
  ],
  [
    /already exists - to be managed/,
    (stack) =>
      `a run that was cut off left it there, or somebody made it by hand; take it over: ${stack.isSandbox === true ? 'eval "$(siemform sandbox env <environment>)", then ' : ""}terraform -chdir=${shownFolder(stack)} import '<address>' '<id>', both as above`,
  ],
  [
    /Failed to query available provider packages|Failed to install provider/,
    () =>
      '`terraform init` takes providers from their registry, over the network (HTTPS_PROXY counts); without network, name a folder that holds them in Terraform\'s own configuration, the file of TF_CLI_CONFIG_FILE: provider_installation { filesystem_mirror { path = "..." } }; `terraform providers mirror <folder>` fills one where there is network',
  ],
];
const ADDRESS = /with ([a-z0-9_]+)[.]([a-z0-9_-]+)/g;

/** What we can say beside Terraform's own message. */
export function explain({ root, stack }: FailedRun, message: string): string[] {
  const plain = unwrapped(message);
  const hints = HINTS.filter(([pattern]) => pattern.test(plain)).map(([, hint]) => hint(stack));
  return [...hints.filter((each) => each !== undefined), ...sources(root, stack.siem, plain)];
}

/** Terraform breaks its sentences at the width of the terminal, colours them and draws a box around. */
function unwrapped(message: string): string {
  return stripVTControlCharacters(message)
    .replaceAll(/^[╷│╵]/gm, "")
    .replaceAll(/\s+/g, " ");
}

/** A stack's folder as one types it in the project. */
function shownFolder({ name, folder, isSandbox }: BuiltStack): string {
  return isSandbox === true ? folder : `cdktf.out/stacks/${name}`;
}

/** Names of environment variables that are not set, never values. */
function missingVariables(siem: Siem): string | undefined {
  const missing = CREDENTIALS[siem].filter((names) => names.every((name) => (process.env[name] ?? "") === ""));
  if (missing.length === 0) return undefined;
  const names = missing.map(([name = "", other]) => (other === undefined ? name : `${name} (or ${other})`));
  return `not set in the environment: ${names.join(", ")}`;
}

/** Where the things that Terraform names by address are written. */
function sources(root: string, siem: Siem, message: string): string[] {
  const names = [...new Set([...message.matchAll(ADDRESS)].map(([, , name = ""]) => name))];
  if (names.length === 0) return [];
  const rules = compileProject(root).environments.flatMap((each) => each.rules.filter((rule) => rule.siem === siem));
  return names.flatMap((name) => {
    const candidates = rules.filter(
      ({ id }) => name === id || (name.startsWith(id) && /^[-_]/.test(name.slice(id.length))),
    );
    const rule = candidates.sort((a, b) => b.id.length - a.id.length)[0];
    return rule === undefined ? [] : [`${name} is written in ${rule.source.file}`];
  });
}
