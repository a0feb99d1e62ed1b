/** A map that forgets what was not asked for longest. */
export class BoundedMap<T> {
  private readonly entries = new Map<string, T>();

  /** @param limit How many entries it keeps. */
  constructor(private readonly limit: number) {}

  /** The value of a key, made when it is not there. */
  getOrMake(key: string, make: () => T): T {
    const known = this.entries.get(key);
    const value = known ?? make();
    this.entries.delete(key);
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.limit && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }

  /** Forgets a key. */
  delete(key: string): void {
    this.entries.delete(key);
  }
}
