interface Marker {
  readonly number: number;
  readonly style: string;
  readonly from: number;
  readonly to: number;
}

const MARKER = /(?<=^|\s)\(?(\d{1,2})([.)])\s+(?=\S)/g;
const COUNTED = /\b(?:event|layer|level|line|node|page|phase|port|ring|stage|step|tier|type|version)\s+$/i;

/**
 * The points of `1. … 2. …` or `1) … 2) …` on one line; what stands before the first number leads into it.
 * @returns `undefined` when there are not two numbers that count up from one.
 */
export function splitNumbered(text: string): string[] | undefined {
  const markers = countingMarkers(text);
  if (markers.length < 2) return undefined;
  const points = markers.map((marker, index) => text.slice(marker.to, markers[index + 1]?.from).trim());
  const lead = text.slice(0, markers[0]?.from).trim();
  return lead === "" ? points : [`${lead} ${points[0] ?? ""}`, ...points.slice(1)];
}

/** The markers of the first style, `1.` or `1)`, that counts up at least to two. */
function countingMarkers(text: string): readonly Marker[] {
  const all = [...text.matchAll(MARKER)].map((match) => ({
    number: Number(match[1]),
    style: match[2] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
  const first = all.find((marker) => marker.number === 1 && mayBegin(text, marker));
  if (!first) return [];
  const markers = [first];
  for (const marker of all) {
    const isNext = marker.from > first.from && marker.number === markers.length + 1 && marker.style === first.style;
    if (isNext && !isCount(text, marker)) markers.push(marker);
  }
  return markers;
}

/** The first number stands at the beginning or behind punctuation, so that `the count is 1. Then` begins no list. */
function mayBegin(text: string, marker: Marker): boolean {
  const before = text.slice(0, marker.from).trimEnd();
  return before === "" || (!isCount(text, marker) && (marker.style === ")" || /[.:;,!?)]$/.test(before)));
}

/** Whether the number counts the noun before it, as in `Tier 2.`. */
function isCount(text: string, marker: Marker): boolean {
  return COUNTED.test(text.slice(0, marker.from));
}
