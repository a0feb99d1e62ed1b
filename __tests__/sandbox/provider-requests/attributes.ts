/** What a block of a configuration holds once its references are resolved. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A text; empty when it was not given, as providers read what is absent. */
export function text(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return typeof value === "string" ? value : "";
}

/** A number; 0 when it was not given. */
export function number(attributes: Attributes, name: string): number {
  const value = attributes[name];
  return typeof value === "number" ? value : 0;
}

/** A truth value. @param fallback What the provider takes when it was not given. */
export function flag(attributes: Attributes, name: string, fallback = false): boolean {
  const value = attributes[name];
  return typeof value === "boolean" ? value : fallback;
}

/** A list of texts; empty when it was not given. */
export function texts(attributes: Attributes, name: string): string[] {
  const value = attributes[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** A set of texts, sorted: Terraform orders a set by its hashes, which mean nothing to a service. */
export function textSet(attributes: Attributes, name: string): string[] {
  return texts(attributes, name).sort();
}

/** A map of texts; none when it was not given. */
export function textMap(attributes: Attributes, name: string): Readonly<Record<string, string>> | undefined {
  return attributes[name] as Readonly<Record<string, string>> | undefined;
}

/** The blocks of a name: one that stands alone is a list of one. */
export function blocks(attributes: Attributes, name: string): readonly Attributes[] {
  const value = attributes[name];
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Attributes[];
}

/** The block of a name that may stand once. */
export function block(attributes: Attributes, name: string): Attributes | undefined {
  return blocks(attributes, name)[0];
}

/** A value that goes unsent when it is what an absent one reads as: Go's `omitempty`. */
export function orOmitted<T>(value: T): T | undefined {
  return value === "" || value === 0 || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
