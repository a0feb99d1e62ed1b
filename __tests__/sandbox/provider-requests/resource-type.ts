import type { Attributes } from "./attributes";
import type { JsonObject } from "./json";
import type { Providers } from "./services";

/** What a provider does for the resources of one type. Every function throws `Refused` when the service refuses. */
export interface ResourceType {
  /** The body that is sent to create it, and that reading it gives back when nothing has changed. */
  readonly body: (attributes: Attributes) => JsonObject;
  /** Makes it. @returns Its id, which other resources refer to. */
  readonly create: (providers: Providers, attributes: Attributes) => Promise<string>;
  /** Reads it, in the shape of `body`; `undefined` when it is gone. */
  readonly read: (providers: Providers, id: string) => Promise<JsonObject | undefined>;
  /** Changes it in place; absent where the provider replaces it for every change. */
  readonly update?: (providers: Providers, id: string, attributes: Attributes) => Promise<void>;
  /** Removes it. */
  readonly delete: (providers: Providers, id: string) => Promise<void>;
  /** The id it will have; absent where the service chooses it. Another id is another resource. */
  readonly idOf?: (attributes: Attributes) => string;
  /** Paths in the body whose change replaces it. @defaultValue none */
  readonly replacedBy?: readonly string[];
}
