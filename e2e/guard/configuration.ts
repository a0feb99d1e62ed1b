import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A part of a configuration in Terraform's JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** What Terraform would read of a folder. */
export interface Configuration {
  /** The names of the files, sorted: overrides come last. */
  readonly files: readonly string[];
  /** Each file's content, in the order in which later ones override earlier ones. */
  readonly parts: readonly Block[];
  /** Files that this guard cannot read. */
  readonly unreadable: readonly string[];
  /** The backend that the folder was initialized with, if it was. */
  readonly initialized?: string;
}

const READ_BY_TERRAFORM = /[.](?:tf|tofu|tfvars)(?:[.]json)?$/;
const OVERRIDE = /(?:^|_)override[.]tf[.]json$/;

/** Reads a folder as Terraform does. */
export function readConfiguration(folder: string): Configuration {
  const files = readdirSync(folder).filter((each) => READ_BY_TERRAFORM.test(each));
  const readable = files.filter((each) => each.endsWith(".tf.json"));
  const ordered = [
    ...readable.filter((each) => !OVERRIDE.test(each)).sort(),
    ...readable.filter((each) => OVERRIDE.test(each)).sort(),
  ];
  const initialized = initializedBackend(folder);
  return {
    files: ordered,
    parts: ordered.map((each) => JSON.parse(readFileSync(join(folder, each), "utf8")) as Block),
    unreadable: files.filter((each) => !each.endsWith(".tf.json")),
    ...(initialized === undefined ? {} : { initialized }),
  };
}

function initializedBackend(folder: string): string | undefined {
  const file = join(folder, ".terraform", "terraform.tfstate");
  if (!existsSync(file)) return undefined;
  const { backend } = JSON.parse(readFileSync(file, "utf8")) as { readonly backend?: { readonly type?: string } };
  return backend?.type;
}

/** The blocks below a key of all parts; a list of blocks counts as its entries. */
export function blocksOf(parts: readonly Block[], key: string): Block[] {
  return parts.flatMap((part) => listOf(part[key])) as Block[];
}

/** One block, or several, or none. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
