import type { NewDocument, JsonObject, StoredDocument } from "../../store";
import type { Place, PlaceKind } from "../places/place";

/** A resource as a request wants it. */
export interface Draft<P extends Place = Place> {
  /** Where it goes. */
  readonly place: P;
  /** Its name, as the path has it. */
  readonly name: string;
  /** What was sent. */
  readonly body: JsonObject;
  /** What is there under its name. */
  readonly existing: StoredDocument | undefined;
}

/** One type of resource whose instances are documents. */
export interface ResourceType<P extends Place = Place> {
  /** Its namespace and type, as Azure writes them. */
  readonly type: string;
  /** The last part of its path, and the kind of its documents: `alertRules`. */
  readonly kind: string;
  /** What it is part of. */
  readonly in: PlaceKind<P>;
  /** The api-versions it takes. */
  readonly apiVersions: readonly string[];
  /** Whether lists come in pages. @defaultValue false */
  readonly isPaged?: boolean;
  /** Whether it takes PATCH. @defaultValue false */
  readonly isUpdatable?: boolean;
  /** The status of a PUT that makes one. @defaultValue 201 */
  readonly statusWhenMade?: 200 | 201;
  /** What takes a while to find out of a draft. @throws ArmError when the service refuses it. @defaultValue nothing */
  readonly check?: (draft: Draft<P>) => Promise<void>;
  /** What is stored of a draft, in the transaction of its PUT. @throws ArmError when the service refuses it. */
  readonly prepare: (draft: Draft<P>) => Stored;
  /** Further writes of a PUT, in its transaction. @throws ArmError when only all resources together show a refusal. */
  readonly settle?: (draft: Draft<P>, stored: Stored) => void;
  /** Further writes of a DELETE, in its transaction. */
  readonly release?: (place: P, removed: StoredDocument) => void;
  /** What is answered of a document. @defaultValue its body */
  readonly show?: (place: P, document: StoredDocument) => JsonObject;
}

/** What is stored of a resource, but for its name. */
export type Stored = Omit<NewDocument, "key">;
