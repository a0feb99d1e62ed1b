/** What dependency-cruiser says of one module, as far as drawing needs it. */
export interface Module {
  /** Its path from the project's root, with forward slashes. */
  readonly source: string;
  /** What it imports. */
  readonly dependencies: readonly { readonly resolved: string }[];
}

/** Folder -> the folders it imports, both sorted. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/** A module's folder in the plan, or itself when it stands alone; `undefined` outside the product. */
export function folderOf(path: string): string | undefined {
  return /^(?:src\/[^/]+|constructs(?=\/)|stacks(?=\/)|main\.ts$)/.exec(path)?.[0];
}

/** The arrows between folders that the modules' imports add up to. */
export function arrowsBetween(modules: readonly Module[]): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === undefined) continue;
    const known = arrows.get(from) ?? new Set();
    arrows.set(from, known);
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to !== undefined && to !== from) known.add(to);
    }
  }
  return new Map([...arrows].sort(byFolder).map(([from, known]) => [from, [...known].sort()]));
}

function byFolder([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The arrows that no way over other folders implies: what a reader wants to see. */
export function withoutShortcuts(arrows: Arrows): Arrows {
  const isImplied = (from: string, to: string): boolean =>
    (arrows.get(from) ?? []).some((via) => via !== to && leadsTo(arrows, via, to));
  return new Map([...arrows].map(([from, known]) => [from, known.filter((to) => !isImplied(from, to))]));
}

function leadsTo(arrows: Arrows, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return (arrows.get(from) ?? []).some((next) => next === to || leadsTo(arrows, next, to, seen));
}

/** The picture (without shortcuts) and the table (with them), as Markdown. */
export function renderArrows(arrows: Arrows): string {
  const edges = [...withoutShortcuts(arrows)].flatMap(([from, known]) => known.map((to) => `  ${from} --> ${to}`));
  const rows = [...arrows].map(([from, known]) => `| ${from} | ${known.length === 0 ? "nothing" : known.join(", ")} |`);
  return ["```mermaid", "graph LR", ...edges, "```", "", "| folder | imports |", "| --- | --- |", ...rows].join("\n");
}

const BEGIN = "<!-- arrows: begin, drawn by `npm run arrows:draw` -->";
const END = "<!-- arrows: end -->";

/**
 * A document with the text between its markers replaced.
 * @throws RangeError when the document lacks a marker.
 */
export function replaceDrawing(document: string, drawing: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new RangeError(`the document lacks the lines \`${BEGIN}\` and \`${END}\``);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${drawing}\n\n${document.slice(end)}`;
}
