import { Token } from "cdktf";
import { holdsToken } from "./author-text";

/** The techniques of a rule, by who knows them. */
export interface Techniques {
  /** Ids that an author wrote. */
  readonly known: readonly string[];
  /** Tokens, each once, or the one entry of a list token: nobody can tell here which are sub-techniques. */
  readonly later: readonly string[];
}

/** Tells the techniques that are known here from those that only Terraform knows, which go to the SIEM as they are. */
export function splitTechniques(techniques: readonly string[] = []): Techniques {
  if (Token.isUnresolved(techniques)) return { known: [], later: techniques };
  const later = new Set(techniques.filter(holdsToken));
  return { known: techniques.filter((each) => !later.has(each)), later: [...later] };
}
