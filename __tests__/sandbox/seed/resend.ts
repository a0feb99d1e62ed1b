import type { Collection, JsonObject, Store, StoredDocument } from "../../../src/sandbox/store";
import type { Send, ServiceAnswer } from "./services";

/** How a kind of document is sent to its service. */
export interface Resending {
  /** Sends what is stored as one would make it anew. */
  readonly send: (send: Send, document: StoredDocument, collection: Collection) => Promise<ServiceAnswer>;
  /** Finds what the service made of it. */
  readonly find: (
    answer: ServiceAnswer,
    document: StoredDocument,
    collection: Collection,
  ) => StoredDocument | undefined;
}

/** What happened when everything of a place was sent to its service. */
export interface Outcome {
  /** How many things were sent. */
  sent: number;
  /** What the service refused. */
  readonly refusals: unknown[];
  /** What it stores otherwise than the seed does. */
  readonly differences: unknown[];
}

/** What each request has of its own. */
const OF_THE_REQUEST = [
  ...["id", "watchlistId", "created", "createdBy", "updated", "lastUpdated", "lastUpdatedBy", "lastModifiedUtc"],
  ...["createdTimeUtc", "lastModifiedTimeUtc", "createdAt", "createdBy", "modifiedAt", "modifiedBy", "status", "meta"],
];

/** Takes each thing of a collection out of the store, sends it to the service, and compares what is stored then. */
export async function resend(store: Store, send: Send, places: ReadonlyMap<Collection, Resending>): Promise<Outcome> {
  const outcome: Outcome = { sent: 0, refusals: [], differences: [] };
  for (const [collection, resending] of places)
    for (const document of store.list(collection)) {
      store.delete(collection, document.key);
      const answer = await resending.send(send, document, collection);
      outcome.sent += 1;
      const made = answer.status < 300 ? resending.find(answer, document, collection) : undefined;
      if (!made) outcome.refusals.push([document.key, answer.status, answer.body]);
      else if (JSON.stringify(comparable(made)) !== JSON.stringify(comparable(document)))
        outcome.differences.push([comparable(document), comparable(made)]);
      store.put(collection, document);
    }
  return outcome;
}

function comparable({ name, enabled, body }: StoredDocument): unknown {
  return { name, enabled, body: sorted(body) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as JsonObject).filter(([name]) => !OF_THE_REQUEST.includes(name));
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, sorted(each)]),
  );
}
