import { logAnalyticsSchema } from "../languages";
import type { KqlColumns } from "../languages";
import { remoteListName } from "../model";
import type { WorkspaceSchema } from "../model";
import { detectionOf } from "./hover-target";
import type { HoverTarget } from "./hover-target";

/** A table as something declares it. */
interface DeclaredTable {
  /** Who declares it, in words; `undefined` when it is documented. */
  readonly by: string | undefined;
  readonly columns: KqlColumns;
}

/** The columns of a table: as each environment has it, else as it is documented. */
export function tableText(target: HoverTarget, word: string): string | undefined {
  const found = tablesNamed(target, word);
  return found.length === 0 ? undefined : found.map((each) => tablePart(word, each)).join("\n\n");
}

/** More columns than a reader looks through. */
const MANY = 60;

function tablePart(name: string, { by, columns }: DeclaredTable): string {
  const entries = Object.entries(columns);
  const shown = entries.slice(0, MANY).map(([column, type]) => `- \`${column}\`: ${type}`);
  const rest = entries.length > MANY ? [`- and ${String(entries.length - MANY)} more`] : [];
  const count = entries.length === 1 ? "1 column" : `${String(entries.length)} columns`;
  return [`**table \`${name}\`**, ${count}${whereText(by)}`, "", ...shown, ...rest].join("\n");
}

/** The type of a column of the tables that the text names. */
export function columnText(target: HoverTarget, word: string): string | undefined {
  const words = new Set(target.text.match(/[A-Za-z_]\w*/g));
  const found = [...words].flatMap((table) =>
    tablesNamed(target, table).flatMap(({ by, columns }) =>
      Object.hasOwn(columns, word)
        ? [`**column \`${word}\`** of ${table}${whereText(by)}: ${columns[word] ?? ""}`]
        : [],
    ),
  );
  return found.length === 0 ? undefined : found.join("\n\n");
}

/** A function that the project or a workspace has. */
export function functionText(target: HoverTarget, word: string): string | undefined {
  const shared = target.compiled?.catalog.functions.find(({ id, formerIds }) => remoteListName(id, formerIds) === word);
  if (shared) {
    const call = `**function \`${word}(${shared.parameters.join(", ")})\`**`;
    return `${call} of the project: ${shared.name}`;
  }
  const found = schemasOf(target).flatMap(({ by, schema }) =>
    schema.functions
      .filter((each) => each.name === word)
      .map(({ parameters, returns }) =>
        [
          `**function \`${word}(${parameters.join(", ")})\`**${whereText(by)}`,
          ...(returns ? ["", ...Object.entries(returns).map(([column, type]) => `- \`${column}\`: ${type}`)] : []),
        ].join("\n"),
      ),
  );
  return found.length === 0 ? undefined : found.join("\n\n");
}

/** A watchlist that a workspace has beside the project's own. */
export function watchlistText(target: HoverTarget, word: string): string | undefined {
  const found = schemasOf(target).flatMap(({ by, schema }) =>
    schema.watchlists
      .filter((each) => each.alias === word)
      .map(({ columns }) =>
        [
          `**watchlist \`${word}\`**${whereText(by)}`,
          "",
          ...Object.entries(columns).map(([column, type]) => `- \`${column}\`: ${type}`),
        ].join("\n"),
      ),
  );
  return found.length === 0 ? undefined : found.join("\n\n");
}

function tablesNamed(target: HoverTarget, name: string): DeclaredTable[] {
  const declared = schemasOf(target).flatMap(({ by, schema }): DeclaredTable[] => {
    const columns = Object.hasOwn(schema.tables, name) ? schema.tables[name] : undefined;
    return columns ? [{ by, columns }] : [];
  });
  if (declared.length > 0) return declared;
  const { tables } = logAnalyticsSchema();
  const columns = Object.hasOwn(tables, name) ? tables[name] : undefined;
  return columns ? [{ by: undefined, columns }] : [];
}

/** What a detection and the environments say of workspaces. */
function schemasOf(target: HoverTarget): { readonly by: string; readonly schema: WorkspaceSchema }[] {
  const beside = detectionOf(target)?.schema;
  const environments = target.compiled?.catalog.environments ?? [];
  return [
    ...(beside ? [{ by: beside.source.file, schema: beside }] : []),
    ...environments.flatMap(({ id, sentinel }) =>
      sentinel?.schema ? [{ by: `environment ${id}`, schema: sentinel.schema }] : [],
    ),
  ];
}

function whereText(by: string | undefined): string {
  return by === undefined ? "" : ` (${by})`;
}
