import { join } from "node:path";
import type { ReadingStore, StoredYaml } from "../../catalog";
import { codeDigest } from "./code-digest";
import { CACHE_FOLDER } from "./kql-cache";
import { digestOf, Store } from "./store";

/** What reading YAML files gave, by path, text and code, on the disk of a project. */
export class ReadingCache implements ReadingStore {
  private readonly store: Store;

  /** @param root The project's folder. */
  constructor(root: string) {
    this.store = new Store(join(root, CACHE_FOLDER, "yaml"));
  }

  /** What was kept of a file's text. */
  read(file: string, text: string): StoredYaml | undefined {
    return this.store.read(keyOf(file, text)) as StoredYaml | undefined;
  }

  /** Keeps what is known of a file's text. */
  write(file: string, text: string, known: StoredYaml): void {
    this.store.write(keyOf(file, text), known);
  }
}

function keyOf(file: string, text: string): string {
  return digestOf(codeDigest(), file, text);
}
