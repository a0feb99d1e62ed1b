import { join } from "node:path";
import type { AnalysisMemory } from "../../checks";
import { codeDigest } from "./code-digest";
import { CACHE_FOLDER } from "./kql-cache";
import { digestOf, Store } from "./store";

/** What analysing searches and expressions gave, by language, options, text and code, on the disk of a project. */
export class TextCache implements AnalysisMemory {
  private readonly store: Store;

  /** @param root The project's folder. */
  constructor(root: string) {
    this.store = new Store(join(root, CACHE_FOLDER, "texts"));
  }

  /** What was kept of a question. */
  read(...question: readonly string[]): unknown {
    return this.store.read(digestOf(codeDigest(), ...question));
  }

  /** Keeps the answer to a question. */
  write(answer: unknown, ...question: readonly string[]): void {
    this.store.write(digestOf(codeDigest(), ...question), answer);
  }
}
