import { medianOf } from "../median";
import { filesRatio, objectsRatio, sizeOf } from "./round";
import type { Round, SizeSample } from "./round";

/** Something that must stay below a limit. */
interface Aim {
  readonly name: string;
  readonly limit: number;
  readonly unit: "x" | "s";
  readonly figure: (round: Round) => number;
}

/** An aim and what was measured. */
export interface JudgedAim extends Omit<Aim, "figure"> {
  readonly figure: number;
  readonly met: boolean;
}

/** Every aim that the sizes measured allow to judge. */
export function judgeAims(rounds: readonly Round[]): JudgedAim[] {
  const counts = rounds[0]?.sizes.map((each) => each.count) ?? [];
  const aims = [...counts.flatMap(aimsOfSize), ...linearAims(counts), ...OTHERS];
  return aims.map(({ figure, ...aim }) => {
    const found = medianOf(rounds, figure);
    return { ...aim, figure: found, met: found <= aim.limit };
  });
}

function aimsOfSize(count: number): Aim[] {
  const of = (figure: (size: SizeSample) => number) => (round: Round) => figure(sizeOf(round, count));
  const named = (what: string): string => `${String(count)}: ${what}`;
  return [
    { name: named("constructs / bindings, CPU"), limit: 1.5, unit: "x", figure: of(objectsRatio) },
    {
      name: named("constructs / bindings, memory"),
      limit: 2,
      unit: "x",
      figure: of(({ objects, bare }) => objects.megabytes / bare.megabytes),
    },
    { name: named("files / (constructs + YAML parser), CPU"), limit: 1.2, unit: "x", figure: of(filesRatio) },
  ];
}

/** What each further detection costs, beyond what the smallest size costs already: start, loading, first compilation. */
function linearAims(counts: readonly number[]): Aim[] {
  const [small, middle, large] = counts;
  if (small === undefined || middle === undefined || large === undefined) return [];
  return (["objects", "files"] as const).map((work) => {
    const each = (round: Round, from: number, to: number): number =>
      (sizeOf(round, to)[work].cpu - sizeOf(round, from)[work].cpu) / (to - from);
    return {
      name: `${work === "objects" ? "constructs" : "files"}: a detection of ${String(large)} / of ${String(middle)}, CPU`,
      limit: 1.15,
      unit: "x",
      figure: (round) => each(round, small, large) / each(round, small, middle),
    };
  });
}

const OTHERS: readonly Aim[] = [
  {
    name: "20 environments x 1,000 / 1 x 1,000, memory",
    limit: 1.3,
    unit: "x",
    figure: ({ environments: { one, many } }) => many.megabytes / one.megabytes,
  },
  { name: "shipped content, siemform build, CPU", limit: 3, unit: "s", figure: ({ shipped }) => shipped.cpu },
];
