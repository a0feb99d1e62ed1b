import { didYouMean } from "../diagnostics";
import type { Diagnostic, Place } from "../diagnostics";

const error = (place: Place, code: string, message: string, help: string): Diagnostic => ({ ...place, code, level: "error", message, help });

/** The file is not YAML. */
export const yamlSyntax = (place: Place, reason: string): Diagnostic =>
  error(place, "yaml-syntax", `the file is not YAML: ${reason}`, "mend the syntax; the rest of the file is not looked at before");

/** A key that nothing reads: most often a slip of the pen. */
export const unknownKey = (place: Place, path: string, key: string, allowed: readonly string[]): Diagnostic =>
  /secret|password|accesskey|access_key|credential/i.test(key)
    ? error(place, "credential-key", `${path}: credentials have no place in a file`, "give them through the environment of the process, or OIDC")
    : error(place, "unknown-key", `${path}: there is no such key`, didYouMean(key, allowed));

/** Something required is not there. */
export const missingKey = (place: Place, path: string, expected: string): Diagnostic =>
  error(place, "missing-key", `${path}: is missing`, `add \`${path.split(".").at(-1) ?? path}\` (${expected})`);

/** A value of another type than wanted. */
export const wrongType = (place: Place, path: string, found: unknown, expected: string): Diagnostic =>
  error(place, "wrong-type", `${path}: ${shown(found)} is not of type ${expected}`, `write a value of type ${expected}`);

/** A word that is not among those allowed. */
export const wrongWord = (place: Place, path: string, found: unknown, allowed: readonly string[]): Diagnostic =>
  found === undefined
    ? missingKey(place, path, allowed.join(" | "))
    : error(place, "wrong-word", `${path}: ${shown(found)} is not one of: ${allowed.join(", ")}`, didYouMean(String(found), allowed));

/** A value of the right type with a wrong content. */
export const wrongValue = (place: Place, path: string, reason: string): Diagnostic => {
  const [message, help] = reason.split("; ");
  return error(place, "wrong-value", `${path}: ${message ?? reason}`, help ?? "change the value");
};

/** A file that another file names does not exist. */
export const missingFile = (place: Place, path: string, file: string, present: readonly string[]): Diagnostic =>
  error(place, "missing-file", `${path}: there is no file \`${file}\` beside this one`, present.length > 0 ? didYouMean(file, present) : "write the file");

/** A query file that no rule names would be lost without a word. */
export const unusedFile = (file: string): Diagnostic =>
  error({ file }, "unused-file", "no rule of the detection beside it uses this file", "name it in detection.yaml, or remove it");

/** A folder that holds a query but no detection would be lost without a word. */
export const strayFile = (file: string): Diagnostic =>
  error({ file }, "stray-file", "the file belongs to nothing that siemform reads", "move it into a detection's folder, or remove it");

/** Two things of one id. */
export const doubledId = (place: Place, id: string, other: string): Diagnostic =>
  error(place, "doubled-id", `id \`${id}\` is used in ${other} already`, "give one of them another id; an id is for ever, so change the newer one");

/** An id that names nothing. */
export const danglingId = (place: Place, path: string, id: string, allowed: readonly string[]): Diagnostic =>
  error(place, "dangling-id", `${path}: there is no \`${id}\``, didYouMean(id, allowed));

/** A folder or file is not named for what it holds. */
export const misplaced = (place: Place, id: string, expected: string): Diagnostic =>
  error(place, "misplaced", `id \`${id}\` does not match the name of its ${expected}`, `name the ${expected} \`${id}\``);

/** Text that looks like a credential. */
export const credentialText = (place: Place, kind: string): Diagnostic =>
  error(place, "credential-text", `this looks like ${kind}`, "remove it and revoke it; give credentials through the environment of the process");

/** Text that Terraform would not carry unchanged. */
export const unfaithfulText = (place: Place, reason: string, help: string): Diagnostic => error(place, "unfaithful-text", reason, help);

/** A project without anything to deploy. */
export const emptyProject = (root: string, what: string): Diagnostic =>
  error({ file: root }, "empty-project", `there is nothing in ${what}`, "run `siemform new detection` or `siemform new environment`");

function shown(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``;
  if (value === null) return "an empty value";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : `\`${String(value)}\``;
}

/** A detection says nothing about a SIEM: neither a rule nor why there is none. */
export const noRule = (place: Place, siem: string): Diagnostic =>
  error(place, "no-rule", `there is no rule for ${siem}, and no reason`, `add a rule, or \`notSupported.${siem}\` with the reason`);

/** An override or filter that is about nothing. */
export const selectsNothing = (place: Place, selector: string): Diagnostic =>
  error(place, "selects-nothing", `no detection or rule fits ${selector}`, "correct the selector, or remove what it belongs to");

/** A playbook that no detection names would never reach an analyst. */
export const orphanPlaybook = (file: string, id: string): Diagnostic =>
  error({ file }, "orphan-playbook", `no detection follows playbook ${id}`, `add \`playbook: ${id}\` to a detection`);
