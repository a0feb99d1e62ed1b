import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dumpSchema } from "./dump-schema";
import type { VersionedSchema } from "./dump-schema";
import { GenerateError, twoSources, versionMissing, versionNotExact, versionWithoutSource } from "./errors";
import { compareFiles, writeFiles } from "./files";
import type { Difference } from "./files";
import { generateFiles } from "./generate-files";
import { committedVersion, readCommitted, readCommittedSchema, readSchema } from "./workspace";

const USAGE = `npm run generate --workspace @cdktf/provider-sumologic [-- OPTIONS]

Makes lib/ again from schema/sumologic-X.Y.Z.json and schema/selection.json.

  --from DUMP.json --version X.Y.Z   take what \`terraform providers schema -json\` printed for that version
  --from-terraform [--version X.Y.Z] run terraform to get it; without a version the newest release
  --check                            write nothing; say what differs and exit with 1 if anything does
`;

const WORKSPACE = resolve(__dirname, "..");

interface Options {
  readonly from?: string;
  readonly "from-terraform"?: boolean;
  readonly version?: string;
  readonly check?: boolean;
  readonly help?: boolean;
}

/** Runs the generator. Returns the exit code: 0 done, 1 differences found by `--check`, 2 not possible. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help === true) return print(USAGE);
    return await generate(options);
  } catch (error) {
    if (!isMistake(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function generate(options: Options): Promise<number> {
  const wanted = await generateFiles(await readSource(options), WORKSPACE);
  const differences = compareFiles(wanted, readCommitted(WORKSPACE));
  if (options.check === true) {
    print(differences.map(renderDifference).join(""));
    return differences.length > 0 ? 1 : 0;
  }
  writeFiles(WORKSPACE, wanted, differences);
  return print(renderSummary(differences));
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: "string" },
      "from-terraform": { type: "boolean" },
      version: { type: "string" },
      check: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  return values;
}

async function readSource(options: Options): Promise<VersionedSchema> {
  const { from, version } = options;
  const fromTerraform = options["from-terraform"] === true;
  if (version !== undefined && !/^\d+\.\d+\.\d+$/.test(version)) throw versionNotExact(version);
  if (from !== undefined && fromTerraform) throw twoSources();
  if (fromTerraform) return dumpSchema(version);
  if (from !== undefined) {
    if (version === undefined) throw versionMissing();
    // npm runs a workspace's script in the workspace, and says where it was called.
    return { schema: readSchema(resolve(process.env["INIT_CWD"] ?? "", from)), version };
  }
  if (version !== undefined) throw versionWithoutSource();
  return { schema: readCommittedSchema(WORKSPACE), version: committedVersion(WORKSPACE) };
}

function renderDifference({ path, kind, line }: Difference): string {
  return `${kind}: ${path}${line === undefined ? "" : `:${line}`}\n`;
}

function renderSummary(differences: readonly Difference[]): string {
  if (differences.length === 0) return "everything was up to date\n";
  const count = (kind: Difference["kind"]) => differences.filter((each) => each.kind === kind).length;
  return `files: ${count("missing")} new, ${count("changed")} changed, ${count("extra")} removed\n`;
}

function isMistake(error: unknown): error is Error {
  if (error instanceof GenerateError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
