import { didYouMean } from "../diagnostics";
import type { Diagnostic, Place } from "../diagnostics";

const error = (place: Place, code: string, message: string, help: string): Diagnostic => ({
  ...place,
  code,
  level: "error",
  message,
  help,
});

/** The same without the line, which nobody should read in a log. */
const secret = (...args: Parameters<typeof error>): Diagnostic => ({ ...error(...args), isSecret: true });

/** The file is not YAML, or not the YAML that was meant. */
export const yamlSyntax = (place: Place, reason: string, help: string): Diagnostic =>
  error(place, "yaml-syntax", reason, help);

/** The same key twice in one mapping: YAML would forget the first. */
export const duplicateKey = (place: Place, key: string): Diagnostic =>
  error(place, "duplicate-key", `\`${key}\` stands twice in the same mapping`, "join the two, or remove one");

/** A text that begins with a star is a reference in YAML. */
export const unknownAlias = (place: Place, name: string): Diagnostic =>
  error(
    place,
    "unknown-alias",
    `\`*${name}\` is read as a reference, and there is no \`&${name}\``,
    `put it in quotes: "*${name}"`,
  );

/** References that would grow without end. */
export const tooManyAliases = (file: string): Diagnostic =>
  error(
    { file },
    "too-many-aliases",
    "the references of the file (`*name`) multiply beyond measure",
    "write the values out",
  );

/** Nothing, or a text or a list where keys are wanted. */
export const notAMapping = (file: string, found: unknown, required: readonly string[]): Diagnostic =>
  found === null || found === undefined
    ? error({ file }, "empty-file", "the file is empty", `write at least ${required.join(", ")}`)
    : error(
        { file, line: 1, column: 1 },
        "wrong-type",
        `the file is ${kindOf(found)}, not a mapping of keys and values`,
        `write \`key: value\` lines, with a blank behind the colon: ${required.join(", ")}`,
      );

/** A key that nothing reads: most often a slip of the pen. */
export const unknownKey = (place: Place, path: string, help: string): Diagnostic =>
  error(place, "unknown-key", `${path}: there is no such key here`, help);

/** A key that asks for a credential. */
export const credentialKey = (place: Place, path: string): Diagnostic =>
  secret(
    place,
    "credential-key",
    `${path}: credentials have no place in a file`,
    "remove it and revoke what it holds; credentials come through the environment of the process, or OIDC",
  );

/** Something required is not there. */
export const missingKey = (place: Place, path: string, form: string, description?: string): Diagnostic =>
  error(
    place,
    "missing-key",
    `${path}: is missing`,
    `add \`${lastKey(path)}\`, ${form}${description === undefined ? "" : ` — ${lowered(firstSentence(description))}`}`,
  );

/** A key without a value. */
export const emptyValue = (place: Place, path: string, form: string, isOptional: boolean): Diagnostic =>
  error(place, "empty-value", `${path}: is empty`, `${writeIt(form)}${isOptional ? ", or remove the key" : ""}`);

/** A value of another type than wanted. */
export const wrongType = (
  ...[place, path, found, source, form, help]: [Place, string, unknown, string, string, string]
): Diagnostic => {
  const value = typeof found === "object" ? "" : `${shown(source)} `;
  return error(place, "wrong-type", `${path}: ${value}is ${kindOf(found)}, not ${form}`, help);
};

/** A word that is not among those allowed. */
export const wrongWord = (
  ...[place, path, found, allowed, advice]: [Place, string, unknown, readonly string[], string | undefined]
): Diagnostic =>
  error(
    place,
    "wrong-word",
    `${path}: ${typeof found === "object" ? kindOf(found) : shown(asWord(found))} is not ${allowed.length === 1 ? "" : "one of: "}${allowed.join(", ")}`,
    advice ??
      nearest(asWord(found), allowed) ??
      (allowed.length === 1 ? `write ${allowed.join("")}` : "write one of them"),
  );

/** A value of the right type with a wrong content; the reason ends with what to do, behind a semicolon. */
export const wrongValue = (place: Place, path: string, found: unknown, reason: string): Diagnostic => {
  const [what = reason, help = "change the value"] = reason.split("; ", 2);
  const value =
    typeof found === "object" || found === undefined || what === "is empty" ? "" : `${shown(asWord(found))} `;
  return error(
    place,
    "wrong-value",
    `${path === "" ? "" : `${path}: `}${path === "" && value === "" ? "the file " : value}${what}`,
    help,
  );
};

/** A query file that a rule names does not exist. */
export const missingFile = (place: Place, path: string, file: string, present: readonly string[]): Diagnostic =>
  error(
    place,
    "missing-file",
    `${path}: there is no file \`${file}\` beside this one`,
    present.length > 0 ? didYouMean(file, present) : `write \`${file}\`, or the query itself behind the key`,
  );

/** A query file without a query. */
export const emptyQuery = (file: string): Diagnostic =>
  error({ file }, "empty-file", "the file is empty", "write the query, or remove the file and its rule");

/** A text that is the name of a file, but not of one that is read. */
export interface WrongFileName {
  /** Where it stands. */
  readonly place: Place;
  /** The way to it. */
  readonly path: string;
  /** What stands there. */
  readonly found: string;
  /** The ending that files of the language have. */
  readonly ending: string;
  /** The file beside it that was probably meant. */
  readonly near: string | undefined;
}

/** A text that is the name of a file, but not of one that is read. */
export const wrongFileName = ({ place, path, found, ending, near }: WrongFileName): Diagnostic =>
  error(
    place,
    "wrong-file-name",
    `${path}: \`${found}\` is not the name of a ${ending} file beside this one`,
    near === undefined
      ? `keep the query in a file of the same folder whose name ends in ${ending}, and write its name alone`
      : `did you mean \`${near}\`?`,
  );

/** A query file that no rule names would be lost without a word. */
export const unusedFile = (file: string, user: "rule" | "function" = "rule"): Diagnostic =>
  error(
    { file },
    "unused-file",
    `no ${user} beside it uses this file`,
    `name it as the query of a ${user}, or remove it`,
  );

/** A file that nobody reads would be lost without a word. */
export const strayFile = (file: string, help: string): Diagnostic =>
  error({ file }, "stray-file", "the file belongs to nothing that siemform reads", help);

/** Two things of one id. */
export const doubledId = (place: Place, id: string, other: string): Diagnostic =>
  error(
    place,
    "doubled-id",
    `id \`${id}\` is used already, in ${other}`,
    "give one of them another id; an id is for ever, so change the newer one",
  );

/** Two environments that would fight over the same rules. */
export const doubledWorkspace = (place: Place, other: string): Diagnostic =>
  error(
    place,
    "doubled-workspace",
    `sentinel: environment ${other} has the same workspace, and both would write the same rules`,
    "name another workspace, or join the two environments in one file",
  );

/** Two environments sign in to one Sumo Logic org as the same user. */
export const doubledOrg = (place: Place, other: string): Diagnostic =>
  error(
    place,
    "doubled-org",
    `sumologic: environment \`${other}\` deploys to this org as the same user already`,
    "make one environment of the two, or name the user of the other org",
  );

/** An id that names nothing. */
export const danglingId = (
  ...[place, path, id, allowed, kind]: [Place, string, string, readonly string[], string]
): Diagnostic =>
  error(
    place,
    "dangling-id",
    `${path}: there is no ${kind} \`${id}\``,
    nearest(id, allowed) ??
      (allowed.length === 0 ? `there is none at all yet: write ${fileOf(kind, id)}` : `there are: ${few(allowed)}`),
  );

/** A folder or file is not named for what it holds. */
export const misplaced = (place: Place, id: string, expected: "file" | "folder", found: string): Diagnostic =>
  error(
    place,
    "misplaced",
    `id: \`${id}\` stands in a ${expected} called \`${found}\``,
    `rename the ${expected} to \`${id}\`, or, as long as nothing is deployed, change the id`,
  );

/** A playbook does not stand in the folder of its technique. */
export const misplacedPlaybook = (place: Place, technique: string, found: string): Diagnostic =>
  error(
    place,
    "misplaced",
    `the playbook of ${technique} stands in a folder called \`${found}\``,
    `move it to queries/${technique}/playbook.md, or correct the technique in its table`,
  );

/** Text that looks like a credential. */
export const credentialText = (place: Place, kind: string): Diagnostic =>
  secret(
    place,
    "credential-text",
    `here stands what looks like ${kind}`,
    "remove it and revoke it; credentials come through the environment of the process, or OIDC",
  );

/** Text that Terraform would not carry unchanged. */
export const unfaithfulText = (place: Place, reason: string, help: string): Diagnostic =>
  error(place, "unfaithful-text", reason, help);

/** A project without anything to deploy. */
export const emptyProject = (folder: string, what: string): Diagnostic =>
  error({ file: folder }, "empty-project", `there is no ${what} in ${folder}/`, `run \`siemform new ${what}\``);

/** A detection says nothing about a SIEM: neither a rule nor why there is none. */
export const noRule = (place: Place, siem: string): Diagnostic =>
  error(
    place,
    "no-rule",
    `rules.${siem}: there is no rule, and no reason why not`,
    `add a rule, or \`notSupported: { ${siem}: … }\` with the reason`,
  );

/** A detection gives a reason for having no rule, and has one. */
export const ruleAndReason = (place: Place, siem: string): Diagnostic =>
  error(
    place,
    "rule-and-reason",
    `notSupported.${siem}: there is a rule for ${siem}`,
    "remove the reason, or the rule",
  );

/** An override, filter or shard that is about nothing. */
export const selectsNothing = (
  ...[place, path, kind, found, known]: [Place, string, string, string, readonly string[]]
): Diagnostic =>
  error(
    place,
    "selects-nothing",
    `${path}: there is no ${kind} \`${found}\``,
    nearest(found, known) ?? `there are: ${few([...new Set(known)])}`,
  );

/** A playbook that no detection names would never reach an analyst. */
export const orphanPlaybook = (file: string, id: string): Diagnostic =>
  error({ file }, "orphan-playbook", `no detection follows playbook ${id}`, `add \`playbook: ${id}\` to a detection`);

/** What to do when a value of some form is wanted. */
export function writeIt(form: string): string {
  const example = /^\S+ .* (like .*)$/.exec(form)?.[1];
  return example === undefined ? `write ${form}` : `write it ${example}`;
}

/** A single value as it stands in a file. */
export function asWord(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function nearest(found: string, allowed: readonly string[]): string | undefined {
  const help = didYouMean(found, allowed);
  return help.startsWith("did you mean") ? help : undefined;
}

function fileOf(kind: string, id: string): string {
  if (kind === "rule") return "queries/<technique>/<id>/detection.yaml";
  return kind === "playbook" ? `queries/${id}/playbook.md` : `environments/${kind}s/${id}.yaml`;
}

function few(words: readonly string[]): string {
  return words.length <= 12 ? words.join(", ") : `${words.slice(0, 12).join(", ")}, …`;
}

function shown(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "a truth value" : "a text";
}

function lastKey(path: string): string {
  return path.split(".").at(-1) ?? path;
}

function firstSentence(text: string): string {
  return /^.*?(?=\. |\.$|$)/.exec(text)?.[0] ?? text;
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
