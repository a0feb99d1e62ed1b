import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readCatalog, readProjectFiles, schemaFileOf } from "../../catalog";
import type { Catalog, ProjectFiles } from "../../catalog";
import { didYouMean } from "../../diagnostics";
import { logAnalyticsSchema } from "../../languages";
import type { WorkspaceSchema } from "../../model";
import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { UsageError } from "../errors";
import { schemasFrom } from "../scaffold/schemas";
import { compareSchemas, renderChange } from "../schema/compare";
import type { SchemaChange } from "../schema/compare";
import { requireCredential } from "../schema/credential";
import type { Target } from "../schema/credential";
import { brokenEnvironment, brokenSchema, noWorkspace } from "../schema/errors";
import { endpointsOf, metadataOf, tokenFor } from "../schema/log-analytics";
import { schemaFromMetadata } from "../schema/metadata";
import { mergedSchema, renderSchema } from "../schema/render";

/** What `siemform schema pull` takes. */
export interface SchemaPullOptions {
  /** The environment's id. */
  readonly env: string;
  /** Whether to write nothing and say whether the file is as it should be. */
  readonly check?: boolean;
  /** Whether tables without data and Microsoft's own functions are wanted too. */
  readonly all?: boolean;
  /** Whether to print JSON. */
  readonly json?: boolean;
  /** The Log Analytics API. */
  readonly endpoint?: string;
  /** Where tokens are given. */
  readonly loginEndpoint?: string;
}

/**
 * Reads a workspace's tables and functions into its schema's file.
 * @throws UsageError when the workspace cannot be read: 1 is left for a file that differs.
 */
export async function schemaPull(context: VerbContext, options: SchemaPullOptions): Promise<ExitCode> {
  const root = requireProjectRoot(context.cwd);
  const catalog = readCatalog(environmentFiles(root));
  const target = requireTarget(catalog, options.env);
  const file = schemaFileOf(options.env);
  const written = writtenSchema(catalog, target, file);
  const { leftOut, ...pulled } = await pull(target, options);
  const schema = mergedSchema(pulled, written);
  const text = renderSchema(schema, { environment: options.env, schemas: schemasFrom(root, file) });
  const isSame = text === currentText(join(root, file));
  if (!isSame && options.check !== true) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  report(context, options, { file, isSame, schema, changes: compareSchemas(written, schema), leftOut });
  return isSame || options.check !== true ? 0 : 1;
}

/** Detections have no say in it. */
function environmentFiles(root: string): ProjectFiles {
  return new Map([...readProjectFiles(root)].filter(([file]) => file.startsWith("environments/")));
}

function requireTarget({ environments, files }: Catalog, id: string): Target {
  const found = environments.find((each) => each.id === id);
  if (found?.sentinel) return { environment: id, sentinel: found.sentinel };
  if (found) throw noWorkspace(id);
  if (files.has(`environments/${id}.yaml`)) throw brokenEnvironment(id);
  const known = environments.map((each) => each.id);
  throw new UsageError(`there is no environment \`${id}\``, didYouMean(id, known));
}

/** What the file says already. Its comments are not kept; what the service cannot tell is. */
function writtenSchema({ files }: Catalog, { sentinel }: Target, file: string): WorkspaceSchema | undefined {
  if (sentinel.schema === undefined && files.has(file)) throw brokenSchema(file);
  return sentinel.schema;
}

async function pull(target: Target, options: SchemaPullOptions): Promise<ReturnType<typeof schemaFromMetadata>> {
  const endpoints = endpointsOf(options.endpoint, options.loginEndpoint);
  const token = await tokenFor(requireCredential(process.env, target), endpoints);
  return schemaFromMetadata(await metadataOf(target.sentinel, token, endpoints), {
    all: options.all === true,
    documented: logAnalyticsSchema().tables,
  });
}

/** The file's text with the line ends of this system made plain; `undefined` when there is none. */
function currentText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : undefined;
}

interface Outcome {
  readonly file: string;
  readonly isSame: boolean;
  readonly schema: Omit<WorkspaceSchema, "source">;
  readonly changes: readonly SchemaChange[];
  readonly leftOut: readonly string[];
}

function report({ terminal }: VerbContext, options: SchemaPullOptions, outcome: Outcome): void {
  const { file, isSame, schema, changes, leftOut } = outcome;
  const counts = {
    tables: schema.documented.length + Object.keys(schema.tables).length,
    functions: schema.functions.length,
  };
  if (leftOut.length > 0)
    terminal.err(`siemform: left out, for siemform cannot read their names or parameters: ${leftOut.join(", ")}`);
  if (options.json === true) {
    const isWritten = !isSame && options.check !== true;
    terminal.out(
      JSON.stringify({ environment: options.env, file, isSame, isWritten, ...counts, changes, leftOut }, undefined, 2),
    );
    return;
  }
  for (const each of changes) terminal.out(renderChange(each));
  const holds = `${String(counts.tables)} table(s), ${String(counts.functions)} function(s)`;
  if (isSame) terminal.out(`${file}: is what the workspace has: ${holds}`);
  else if (options.check === true) {
    terminal.err(`siemform: ${file} is not what the workspace has: ${holds}`);
    terminal.err(`  help: run \`siemform schema pull --env ${options.env}\`, review the difference and commit it`);
  } else terminal.out(`${file}: written: ${holds}`);
}
