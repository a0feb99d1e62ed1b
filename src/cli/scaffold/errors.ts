import { didYouMean } from "../../diagnostics";
import { ID_FORM, TACTIC_NAMES } from "../../model";
import { UsageError } from "../errors";

/** An id of a wrong form. */
export const wrongId = (id: string, suggestion: string): UsageError =>
  new UsageError(
    `\`${id}\` is not an id; ids are ${ID_FORM}`,
    suggestion === "" ? "choose another id" : `did you mean \`${suggestion}\`?`,
  );

/** An id that something has already. */
export const takenId = (id: string, owner: string): UsageError =>
  new UsageError(`the id \`${id}\` is taken by ${owner}`, "choose another one; an id is for ever");

/** A file that is there already. */
export const takenFile = (path: string): UsageError =>
  new UsageError(`there is ${path} already`, "choose another id, or remove it");

/** A technique of a wrong form. */
export const wrongTechnique = (technique: string, suggestion: string | undefined): UsageError =>
  new UsageError(
    `\`${technique}\` is not a technique of ATT&CK`,
    suggestion === undefined ? "write it like T1059 or T1059.001" : `did you mean \`${suggestion}\`?`,
  );

/** A tactic that ATT&CK does not have. */
export const unknownTactic = (tactic: string): UsageError =>
  new UsageError(`there is no tactic \`${tactic}\``, didYouMean(tactic, TACTIC_NAMES));

/** Something of the project that is not there. */
export const unknownThing = (what: "environment" | "ring", id: string, known: readonly string[]): UsageError =>
  new UsageError(
    `there is no ${what} \`${id}\``,
    known.length === 0 ? `the project has no ${what} yet` : didYouMean(id, known),
  );

/** A day of a wrong form. */
export const wrongDay = (day: string): UsageError =>
  new UsageError(`--now: \`${day}\` is not a day of the calendar`, "write it like 2026-11-22");

/** A folder that is a file. */
export const notFolder = (folder: string): UsageError => new UsageError(`${folder} is a file`, "choose another folder");

/** A folder that holds something. */
export const notEmpty = (folder: string, found: readonly string[]): UsageError =>
  new UsageError(
    `${folder} is not empty: it holds ${found.slice(0, 5).join(", ")}${found.length > 5 ? ", …" : ""}`,
    "choose another folder, or add --force: what is there stays as it is, and the rest is written beside it",
  );

/** A name that is empty. */
export const emptyName = (): UsageError => new UsageError("--name is empty", "give a name, or leave the option out");

/** An environment whose file cannot be copied. */
export const unreadableEnvironment = (file: string): UsageError =>
  new UsageError(`${file} cannot be copied: it is not a mapping of YAML`, "mend it first; `siemform build` says where");
