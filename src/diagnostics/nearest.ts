import { closest, distance } from "fastest-levenshtein";

/**
 * The allowed word that a wrong one was probably meant to be.
 * @returns `undefined` when nothing is near: more than a third of the letters would have to change, and it is not a part
 * of one word alone.
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
  if (distance(lower, best) > Math.max(1, Math.ceil(found.length / 3))) return onlyWordWith(lower, allowed);
  return allowed.find((each) => each.toLowerCase() === best);
}

/** The one word that a part of it stands for: `Teams` for `MicrosoftTeams`. */
function onlyWordWith(part: string, allowed: readonly string[]): string | undefined {
  const holding = part.length < 4 ? [] : allowed.filter((each) => each.toLowerCase().includes(part));
  return holding.length === 1 ? holding[0] : undefined;
}

/** The end of a help sentence that offers the nearest word, or lists what is allowed when few. */
export function didYouMean(found: string, allowed: readonly string[]): string {
  const near = nearestWord(found, allowed);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  return allowed.length <= 24 ? `use one of: ${allowed.join(", ")}` : "see the documentation for what is allowed";
}
