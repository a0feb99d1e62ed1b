import { didYouMean } from "../../diagnostics";
import type { Diagnostic, Place } from "../../diagnostics";
import { PLAYBOOK_FIELDS } from "./fields";
import type { PlaybookField } from "./fields";

const HEAD = "`| Column Name | Value |` and `|---|---|`";

/** There is no table to read. */
export const noTable = (at: Place): Diagnostic =>
  error(at, "playbook-no-table", "the playbook has no table", `begin the table with the two lines ${HEAD}`);

/** A second playbook stands in the same file. */
export const twoTables = (at: Place, first: number): Diagnostic =>
  error(
    at,
    "playbook-two-tables",
    `the playbook has a second table; the first is on line ${String(first)}, and one is allowed`,
    "move the second table to a playbook.md of its own, or remove it",
  );

/** The form with one row a technique is not read. */
export const wideTable = (at: Place): Diagnostic =>
  error(
    at,
    "playbook-wide-table",
    "the table has the fields across, one row a technique; only the form with one row a field is read",
    `write one playbook.md a technique, its table beginning with ${HEAD}`,
  );

/** The columns have other heads, or none. */
export const tableHead = (at: Place, found: string): Diagnostic => ({
  ...error(
    at,
    "playbook-table-head",
    `the table begins with \`${found}\`, not with \`| Column Name | Value |\``,
    `begin the table with the two lines ${HEAD}`,
  ),
  level: "warning",
});

/** Text inside the table that is no row. */
export const textOutsideCells = (at: Place, found: string): Diagnostic =>
  error(
    at,
    "playbook-text-outside-cells",
    `\`${shortened(found)}\` stands in the table but belongs to no row`,
    "join it to its row's value with <br>, or set an empty line between the table and it",
  );

/** More than two cells: a pipe that is not escaped. */
export const tooManyCells = (at: Place, name: string, count: number): Diagnostic =>
  error(
    at,
    "playbook-too-many-cells",
    `the row \`${name}\` has ${String(count)} cells; a name and a value are allowed`,
    "write a pipe inside a value as \\|",
  );

/** A row that an empty line or prose cuts off from the table. */
export const rowOutsideTable = (at: Place, field: PlaybookField): Diagnostic =>
  error(
    at,
    "playbook-row-outside-table",
    `the row \`${field}\` stands outside the table`,
    "move it up to the other rows, with no empty line between them",
  );

/** A row that every playbook has. */
export const rowMissing = (at: Place, field: PlaybookField): Diagnostic =>
  error(at, "playbook-row-missing", `the table has no row \`${field}\``, `add the row \`| ${field} | … |\``);

/** A row that no playbook has. */
export const rowUnknown = (at: Place, name: string): Diagnostic =>
  error(
    at,
    "playbook-row-unknown",
    `\`${shortened(name)}\` is not the name of a playbook's row`,
    `${didYouMean(name, PLAYBOOK_FIELDS)}; other text goes above or below the table`,
  );

/** The same row again. */
export const rowTwice = (at: Place, field: PlaybookField, first: number): Diagnostic =>
  error(
    at,
    "playbook-row-twice",
    `the row \`${field}\` is there twice; the first is on line ${String(first)}`,
    "join the two values in one row, or remove one",
  );

/** A value without a word. */
export const valueEmpty = (at: Place, field: PlaybookField, found: string): Diagnostic =>
  error(
    at,
    "playbook-value-empty",
    found === ""
      ? `the value of \`${field}\` is empty`
      : `the value of \`${field}\` is \`${shortened(found)}\`, without a word`,
    `write the value of \`${field}\``,
  );

/** A list in brackets that cannot be taken apart. */
export const listUnreadable = (at: Place, field: PlaybookField): Diagnostic => ({
  ...error(
    at,
    "playbook-list-unreadable",
    `the value of \`${field}\` begins like a list in brackets but is not one to its end; it is read as prose`,
    "close every quote and the bracket, write a quote inside a text as \\', and separate the texts by commas",
  ),
  level: "warning",
});

/** Not the form of a technique id. */
export const techniqueMalformed = (at: Place, field: PlaybookField, found: string, near?: string): Diagnostic =>
  error(
    at,
    "playbook-technique-malformed",
    `the value of \`${field}\` is \`${shortened(found)}\`, not a technique id like T1608 or T1608.001`,
    near === undefined
      ? "write the id alone: a T and four digits, for a sub-technique then a dot and three digits"
      : `write \`${near}\``,
  );

/** The two technique rows name different techniques. */
export const subTechniqueMismatch = (at: Place, technique: string, sub: string): Diagnostic =>
  error(
    at,
    "playbook-sub-technique-mismatch",
    `the value of \`MITRE Sub-TTP\` is \`${sub}\`, which is neither \`${technique}\` nor a sub-technique of it`,
    `write \`${technique}\`${technique.includes(".") ? "" : ` or one of \`${technique}.001\` …`}, or correct \`MITRE TTP\``,
  );

/** No title line. */
export const titleMissing = (at: Place, example: string): Diagnostic =>
  error(
    at,
    "playbook-title-missing",
    "the playbook has no title above its table",
    `begin with the line \`# ${example}\``,
  );

/** A title without a technique id. */
export const titleWithoutTechnique = (at: Place, title: string, example: string): Diagnostic =>
  error(
    at,
    "playbook-title-without-technique",
    `the title \`${shortened(title)}\` names no technique id`,
    `write it as \`# ${example}\``,
  );

/** The title names another technique than the table. */
export const titleMismatch = (at: Place, found: string, technique: string): Diagnostic =>
  error(
    at,
    "playbook-title-mismatch",
    `the title names \`${found}\`, but the table's technique is \`${technique}\``,
    `write \`${technique}\` in the title, or correct \`MITRE TTP\` and \`MITRE Sub-TTP\``,
  );

function error(at: Place, code: string, message: string, help: string): Diagnostic {
  return { code, level: "error", message, help, ...at };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join("")}…`;
}
