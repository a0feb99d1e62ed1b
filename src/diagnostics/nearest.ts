import { closest, distance } from "fastest-levenshtein";

/**
 * The allowed word that a wrong one was probably meant to be.
 * @returns `undefined` when nothing is near: more than a third of the letters would have to change.
 */
export function nearestWord(found: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0) return undefined;
  const lower = found.toLowerCase();
  const same = allowed.find((each) => each.toLowerCase() === lower);
  if (same !== undefined) return same;
  const best = closest(
    lower,
    allowed.map((each) => each.toLowerCase()),
  );
  if (distance(lower, best) > Math.max(1, Math.ceil(found.length / 3))) return undefined;
  return allowed.find((each) => each.toLowerCase() === best);
}

/** The end of a help sentence that offers the nearest word, or lists what is allowed when few. */
export function didYouMean(found: string, allowed: readonly string[]): string {
  const near = nearestWord(found, allowed);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  return allowed.length <= 24 ? `use one of: ${allowed.join(", ")}` : "see the documentation for what is allowed";
}
