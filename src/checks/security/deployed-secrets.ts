import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { deployedTexts, EVERY_DEPLOYABLE_KIND } from "./deployed-texts";
import type { DeployedText } from "./deployed-texts";

/** What looks like a credential, beside what is refused in files already; without one of the marks there is none. */
const SECRETS: readonly (readonly [kind: string, pattern: RegExp, ...marks: [string, ...string[]]])[] = [
  ["a name and password in an address", /:\/\/[^\s/:@"'{}*]+:[^\s/@"'{}*]{3,}@[A-Za-z0-9]/g, "://"],
  [
    "a password in a connection string",
    /\b(?:Server|Data Source|User Id|Uid|Host)\s*=[^;"'\n]+;[^"'\n]*?\b(?:Password|Pwd)\s*=\s*[^;"'\s*%{<]{4,}/gi,
    "assword",
    "Pwd",
    "pwd",
    "PWD",
    "PASSWORD",
  ],
  ["a bearer token", /\bBearer\s+(?=[\w.~+/-]*\d)[\w.~+/-]{24,}=*/g, "Bearer"],
  ["a shared access signature", /\bsig=(?=[\w%+/=-]*[0-9%])[\w%+/=-]{20,}/g, "sig="],
  ["a storage key", /\.core\.[a-z.]+\/[^"'\s;]*;[A-Za-z0-9+/]{60,}={0,2}/g, ".core."],
  ["a shared access key", /\bSharedAccessKey=[A-Za-z0-9+/=]{20,}/g, "SharedAccessKey="],
  [
    "the address of a Slack webhook",
    /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]+\/[A-Z0-9]+\/\w{16,}/g,
    "hooks.slack.com",
  ],
  [
    "the address of a Teams webhook",
    /\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[^\s"']+/gi,
    ".webhook.office.com",
  ],
  ["the address of a Discord webhook", /\bdiscord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{40,}/g, "/api/webhooks/"],
  ["a Slack token", /\bxox[abposr]-[\w-]{20,}/g, "xox"],
  ["a Google key", /\bAIza[\w-]{35}\b/g, "AIza"],
  ["a GitLab token", /\bglpat-[\w-]{20,}/g, "glpat-"],
];
/** No credential is shorter. */
const SHORTEST = 12;
const MARKS = SECRETS.flatMap(([, , ...marks]) => marks);

/** Nothing that opens a door stands in what is deployed. */
export const deployedSecrets = ruleCheck(
  {
    code: "secret-deployed",
    level: "error",
    title: "No query or text of a rule holds a credential.",
    why: "Rules are kept in a repository, in the plan, in the state, in the SIEM and in each export of it, and every analyst reads them. Whoever finds the credential can use it until it is revoked.",
    example: {
      language: "kql",
      wrong: `externaldata(Domain: string) [@"https://acme.blob.core.windows.net/lists/domains.csv?sv=2024-11-04&sr=b&sig=${"a1B2".repeat(6)}"]\n`,
      right:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where RemoteUrl has_any ((_GetWatchlist('staging_domains') | project Domain))\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "siemform: SECURITY.md; OWASP ASVS 5.0, 13.3: secrets are not kept in source code",
  },
  EVERY_DEPLOYABLE_KIND,
  (rule) => deployedTexts(rule, isSuspect).flatMap(secretsIn),
);

function isSuspect(text: string): boolean {
  return text.length >= SHORTEST && MARKS.some((mark) => text.includes(mark));
}

function secretsIn({ text, where, spotOf }: DeployedText): Problem[] {
  return SECRETS.flatMap(([kind, pattern, ...marks]) => {
    if (!marks.some((mark) => text.includes(mark))) return [];
    return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      message: `${where}: holds what looks like ${kind}`,
      help: "remove it and revoke it; keep what the query needs in a list or table of the workspace",
      spot: spotOf({ start: index, end: index + found.length }),
      isSecret: true,
    }));
  });
}
