import { stringify } from "yaml";

/** A text as YAML writes it on one line, quoted only where it must be. */
export function yamlOf(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
