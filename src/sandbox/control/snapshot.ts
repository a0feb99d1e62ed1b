import type { Store } from "../store";
import type { Snapshot } from "./messages";

/** All that is stored. */
export function takeSnapshot(store: Store): Snapshot {
  const documents = store
    .collections()
    .flatMap(({ scope, kind }) =>
      store.list({ scope, kind }).map(({ key, name, enabled, body }) => ({ scope, kind, key, name, enabled, body })),
    );
  return { documents };
}

/** Puts a snapshot in place of all that is stored. */
export function restore(store: Store, { documents }: Snapshot): void {
  store.together(() => {
    store.clear();
    for (const { scope, kind, ...document } of documents) store.put({ scope, kind }, document);
  });
}
