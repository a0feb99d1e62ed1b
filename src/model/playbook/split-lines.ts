import { BREAK } from "./cell-text";

interface MarkedLine {
  /** The line with its marker; empty for an empty line. */
  readonly whole: string;
  /** The line without its marker. */
  readonly text: string;
  readonly marker: "number" | "bullet" | "none";
}

const BULLET = /^(?:[•●▪‣]\s*|[-*+–—]\s+)/;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

/**
 * The points of a cell with `<br>` or bullets. Where lines have numbers, else where lines have bullets, a line without
 * belongs to the point above it, unless an empty line parts them. A line that ends in a colon leads into the next.
 * @returns `undefined` when there are not two lines with text.
 */
export function splitLines(text: string): string[] | undefined {
  const lines = markedLines(partsOf(text));
  if (lines.filter(hasText).length < 2) return undefined;
  const starting = startingMarker(lines);
  const points: MarkedLine[][] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const belongsAbove =
      previous !== undefined &&
      hasText(previous) &&
      (isLead(previous) || (!isLead(line) && !startsPoint(line, starting)));
    if (!hasText(line)) return;
    if (belongsAbove) points.at(-1)?.push(line);
    else points.push([line]);
  });
  return points.map(joined);
}

/** Lines without the bullets or the counting numbers before them. */
export function withoutMarkers(lines: readonly string[]): string[] {
  return markedLines(lines.map((line) => line.trim())).map((line) => line.text);
}

function partsOf(text: string): string[] {
  return text
    .split(BREAK)
    .flatMap((line) => line.split(/(?=[•●▪‣])/))
    .map((line) => line.trim());
}

function markedLines(lines: readonly string[]): MarkedLine[] {
  const areCounted = countUp(lines);
  return lines.map((whole) => {
    if (BULLET.test(whole)) return { whole, text: whole.replace(BULLET, ""), marker: "bullet" };
    if (areCounted && NUMBER.test(whole)) return { whole, text: whole.replace(NUMBER, ""), marker: "number" };
    return { whole, text: whole, marker: "none" };
  });
}

/** Whether the numbers before the lines only count, so that they may go away: 1, 2, 3, perhaps from 1 again. */
function countUp(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => NUMBER.exec(line)?.[1]).filter((each) => each !== undefined);
  return numbers.every((each, index) => Number(each) === 1 || Number(each) === Number(numbers[index - 1] ?? 0) + 1);
}

function startingMarker(lines: readonly MarkedLine[]): MarkedLine["marker"] {
  if (lines.some((line) => line.marker === "number")) return "number";
  return lines.some((line) => line.marker === "bullet") ? "bullet" : "none";
}

function joined(point: readonly MarkedLine[]): string {
  return point
    .map((line, index) => {
      const previous = point[index - 1];
      return previous === undefined || isLead(previous) ? line.text : line.whole;
    })
    .join(" ");
}

function startsPoint(line: MarkedLine, starting: MarkedLine["marker"]): boolean {
  return starting === "none" || line.marker === starting;
}

function isLead(line: MarkedLine): boolean {
  return line.marker === "none" && line.text.endsWith(":");
}

function hasText(line: MarkedLine): boolean {
  return line.whole !== "";
}
