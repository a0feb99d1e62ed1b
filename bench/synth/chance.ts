/** Numbers that look like chance and are the same on every machine: mulberry32, with a seed a detection. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number from `min` to `max`. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** Whether something happens that happens so often: 0 never, 1 always. */
  happens(often: number): boolean {
    return this.next() < often;
  }

  /** One of a list. */
  oneOf<List extends readonly [unknown, ...unknown[]]>(list: List): List[number] {
    return list[this.between(0, list.length - 1)];
  }

  /** Some of a list, in its order, at least one. */
  someOf<T>(list: readonly T[], count: number): T[] {
    const start = this.between(0, list.length - 1);
    const taken = new Set(Array.from({ length: count }, (_, index) => (start + index) % list.length));
    return list.filter((_, index) => taken.has(index));
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
