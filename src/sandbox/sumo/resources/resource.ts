import type { JsonObject, NewDocument } from "../../store";
import type { Refusal } from "../refusals/refusal";
import type { Visit } from "../visit";

/** What a resource's stored form is made of. */
export interface Making {
  /** What was sent, out of its envelope. */
  readonly sent: JsonObject;
  /** What is stored now; absent when it is made. */
  readonly before?: JsonObject;
  /** Its id. */
  readonly id: string;
  /** The request. */
  readonly visit: Visit;
}

/** A type of thing that is made, read, changed and deleted by its id. */
export interface Resource {
  /** What it is stored under. */
  readonly kind: string;
  /** Its path behind `/api/`. */
  readonly path: string;
  /** Cloud SIEM's `fields` and `data`, or the core API's bare objects. */
  readonly envelope: "cse" | "bare";
  /** Why one is refused. */
  readonly refusals: readonly Refusal[];
  /** The id of a new one. */
  readonly identify: (sent: JsonObject, visit: Visit) => string;
  /** What is stored, as the service answers it. */
  readonly make: (making: Making) => JsonObject;
  /** What it is looked up and counted by. @defaultValue its name */
  readonly facets?: (body: JsonObject) => Pick<NewDocument, "name" | "enabled">;
  /** What is answered, where that is not what is stored. */
  readonly show?: (body: JsonObject, visit: Visit) => JsonObject;
  /** What goes with it when it is deleted. */
  readonly afterDelete?: (id: string, visit: Visit) => void;
}

/** The id of a thing of Cloud SIEM: a number, as a text. */
export function nextNumber(kind: string): Resource["identify"] {
  return (_sent, { shelf }) => String(shelf.next(kind));
}
