/** Where a field comes from. */
export type FieldOrigin = "parse" | "alias" | "aggregate" | "group" | "time" | "lookup" | "metadata" | "transaction";

/** What is known of a field. */
export interface KnownField {
  /** Its name, as first written. */
  readonly name: string;
  /** Where it comes from. */
  readonly origin: FieldOrigin;
  /** All the values that it can have, as texts; absent when they are not known. */
  readonly constants?: readonly string[];
  /** In which case all its letters are; absent when they may be in any. */
  readonly folding?: "lower" | "upper";
}

/** What keeps a field out of reach. */
export interface Closing {
  /** The operator behind which only some fields are left. */
  readonly operator: "aggregate" | "fields";
  /** The stage's index. */
  readonly stage: number;
}

/** The fields at a place of a search. Names are the same whatever their case. */
export class FieldTable {
  private readonly known = new Map<string, KnownField>();
  private readonly dropped = new Set<string>();
  private closing: Closing | undefined;

  /** What closed the set of fields; `undefined` while fields may come from the message or its metadata. */
  get closedBy(): Closing | undefined {
    return this.closing;
  }

  /** The fields that are certain, in the order in which they came. */
  get fields(): readonly KnownField[] {
    return [...this.known.values()];
  }

  /** What is known of a field. */
  find(name: string): KnownField | undefined {
    return this.known.get(name.toLowerCase());
  }

  /** Whether a field was there before the set was closed. */
  wasDropped(name: string): boolean {
    return this.dropped.has(name.toLowerCase());
  }

  /** Puts a field in, in place of one of the same name. */
  add(field: KnownField): void {
    this.known.set(field.name.toLowerCase(), field);
  }

  /** Takes a field out. */
  remove(name: string): void {
    if (this.known.delete(name.toLowerCase())) this.dropped.add(name.toLowerCase());
  }

  /** Leaves only the given fields. */
  close(closing: Closing, fields: readonly KnownField[]): void {
    for (const each of this.known.keys()) this.dropped.add(each);
    this.known.clear();
    for (const each of fields) this.add(each);
    this.closing = closing;
  }

  /** Other fields may have come in. */
  open(): void {
    this.closing = undefined;
    this.forgetConstants();
  }

  /** Fields may have other values now. */
  forgetConstants(): void {
    for (const [key, { name, origin, constants, folding }] of this.known)
      if (constants !== undefined || folding !== undefined) this.known.set(key, { name, origin });
  }
}
