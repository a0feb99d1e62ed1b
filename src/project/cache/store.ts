import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The digest of texts in their order: none can flow into the next. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${String(text.length)}:`).update(text);
  return hash.digest("hex");
}

/**
 * A folder of results by the digest of everything that they depend on. An entry is written beside its place and then
 * moved there, and says its own digest: one that was cut off or changed is as if it were not there. Deleting any of it
 * costs time and nothing else.
 */
export class Store {
  /** @param folder The folder; made with the first entry. */
  constructor(private readonly folder: string) {}

  /** The result of a key, or `undefined` when there is none that is whole. */
  read(key: string): unknown {
    const text = readIfThere(this.pathOf(key));
    if (text === undefined) return undefined;
    const body = text.slice(text.indexOf("\n") + 1);
    return text === withDigest(body) ? (JSON.parse(body) as unknown) : undefined;
  }

  /** Keeps a result. A folder that cannot be written is left alone: the next run works it out again. */
  write(key: string, value: unknown): void {
    const path = this.pathOf(key);
    const draft = `${path}.${randomUUID()}`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, withDigest(JSON.stringify(value)));
      renameSync(draft, path);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (existsSync(draft)) rmSync(draft);
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

function withDigest(body: string): string {
  return `${digestOf(body)}\n${body}`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** What the file system says of a place that is not there, not ours, full, or read-only. */
const REFUSALS: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EPERM", "EROFS", "ENOSPC"]);

function isRefusal(error: unknown): boolean {
  return REFUSALS.has((error as NodeJS.ErrnoException | undefined)?.code ?? "");
}
