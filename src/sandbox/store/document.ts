/** A JSON object, as a request or an answer holds it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Documents of one kind in one place: alert rules of a workspace, monitors of an org. */
export interface Collection {
  /** The workspace, subscription or org. */
  readonly scope: string;
  /** The kind of thing: `alertRules`. */
  readonly kind: string;
}

/** What is stored of one thing. */
export interface NewDocument {
  /** Its name within its collection; Azure's keys are compared without regard to case. */
  readonly key: string;
  /** What it is, as the service answers it. */
  readonly body: JsonObject;
  /** A name to look it up or count it by, as its display name. @defaultValue none */
  readonly name?: string;
  /** Whether it counts as enabled. @defaultValue false */
  readonly enabled?: boolean;
}

/** A thing that is stored. */
export interface StoredDocument extends Required<Omit<NewDocument, "name">> {
  /** The name it is looked up by; empty when it has none. */
  readonly name: string;
  /** Grows with each write of anything, also when the thing was deleted and made again. */
  readonly revision: number;
}
