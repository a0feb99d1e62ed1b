import type { Collection, NewDocument, Store, StoredDocument } from "../store";
import { notFound } from "./errors";

const ORG = "org:";

/** The scope of what an org has. */
export function sumoScope(orgId: string): string {
  return `${ORG}${orgId}`;
}

const WALK = 500;
const FIRST_CONTENT_ID = 0xa0_00_00_00;

/** What one org has. */
export class Shelf {
  /**
   * @param store What all orgs have.
   * @param orgId Whose part it is.
   */
  constructor(
    private readonly store: Store,
    private readonly orgId: string,
  ) {}

  /** What the org of a scope has. */
  static ofScope(store: Store, scope: string): Shelf {
    return new Shelf(store, scope.slice(ORG.length));
  }

  /** Finds one thing of a kind. */
  find(kind: string, key: string): StoredDocument | undefined {
    return this.store.find(this.of(kind), key);
  }

  /** One thing of a kind. @throws SumoError 404 when this org has it not. */
  require(kind: string, key: string): StoredDocument {
    const found = this.find(kind, key);
    if (!found) throw notFound();
    return found;
  }

  /** All of a kind. */
  list(kind: string): StoredDocument[] {
    return this.store.list(this.of(kind));
  }

  /** Up to a limit of a kind, by key, that come after a key; `""` is before the first. */
  page(kind: string, after: string, limit: number): StoredDocument[] {
    return this.store.page(this.of(kind), after, limit);
  }

  /** All of a kind, by key, without holding all of them at once. Nothing of the kind may be written meanwhile. */
  *each(kind: string): Generator<StoredDocument> {
    let page = this.page(kind, "", WALK);
    while (page.length > 0) {
      yield* page;
      page = page.length < WALK ? [] : this.page(kind, page.at(-1)?.key ?? "", WALK);
    }
  }

  /** Those of a kind that have a name. */
  findByName(kind: string, name: string): StoredDocument[] {
    return this.store.findByName(this.of(kind), name);
  }

  /** How many of a kind there are. */
  count(kind: string): number {
    return this.store.count(this.of(kind)).all;
  }

  /** Stores a thing. */
  put(kind: string, document: NewDocument): StoredDocument {
    return this.store.put(this.of(kind), document);
  }

  /** Removes a thing. @returns Whether it was there. */
  delete(kind: string, key: string): boolean {
    return this.store.delete(this.of(kind), key);
  }

  /** Does several writes as one. */
  together<T>(work: () => T): T {
    return this.store.together(work);
  }

  /** The next whole number of a sequence of this org, from 1. */
  next(sequence: string): number {
    return this.store.next(`sumo ${this.orgId} ${sequence}`);
  }

  /** An id of the core API, that no other org has: 16 hexadecimal digits. */
  nextContentId(): string {
    const id = FIRST_CONTENT_ID + this.store.next("sumo content");
    return id.toString(16).toUpperCase().padStart(16, "0");
  }

  private of(kind: string): Collection {
    return { scope: sumoScope(this.orgId), kind };
  }
}
