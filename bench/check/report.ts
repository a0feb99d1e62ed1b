import type { Aim } from "../aims";
import type { Measured } from "../measure";
import { medianOf } from "../median";
import { table } from "../table";

/** How many searches and expressions are parsed. */
export const TEXTS = 10_000;

/** The measurements of a project of one size. */
export interface ProjectSample {
  /** How many detections. */
  readonly count: number;
  /** Kusto's binder alone on the same queries. */
  readonly binder: Measured;
  /** `siemform check` without earlier results. */
  readonly cold: Measured;
  /** `siemform check` once more. */
  readonly warm: Measured;
}

/** Everything measured once. */
export interface CheckRound {
  /** Each size, the smallest first. */
  readonly projects: readonly ProjectSample[];
  /** `siemform check` on one changed expression of the shipped content. */
  readonly oneFile: Measured;
  /** Searches, parsed. */
  readonly parseSearches: Measured;
  /** Searches, parsed and checked. */
  readonly checkSearches: Measured;
  /** Expressions, parsed. */
  readonly parseExpressions: Measured;
}

const perSecond = ({ work }: Measured): number => TEXTS / work;

function coldRatio({ projects }: CheckRound): number | undefined {
  const largest = projects.at(-1);
  return largest && largest.cold.work / largest.binder.work;
}

/** What is aimed at. */
export const AIMS: readonly Aim<CheckRound>[] = [
  {
    name: "10,000 detections, warm, CPU",
    limit: 2,
    unit: "s",
    figure: ({ projects }) => projects.find((each) => each.count === 10_000)?.warm.cpu,
  },
  {
    name: "cold / binder alone, CPU, largest size",
    limit: 1.15,
    unit: "x",
    figure: coldRatio,
  },
  { name: "one changed file without a new query, CPU", limit: 0.7, unit: "s", figure: ({ oneFile }) => oneFile.cpu },
  {
    name: "searches parsed a CPU second",
    limit: 5000,
    unit: "",
    isFloor: true,
    figure: ({ parseSearches }) => perSecond(parseSearches),
  },
  {
    name: "searches parsed and checked a CPU second",
    limit: 3000,
    unit: "",
    isFloor: true,
    figure: ({ checkSearches }) => perSecond(checkSearches),
  },
  {
    name: "expressions parsed a CPU second",
    limit: 20_000,
    unit: "",
    isFloor: true,
    figure: ({ parseExpressions }) => perSecond(parseExpressions),
  },
];

/** Medians of what was measured of projects. */
export function renderRounds(rounds: readonly CheckRound[]): string[] {
  const sizes = rounds[0]?.projects.map((each) => each.count) ?? [];
  const rows = sizes.map((count, index) => {
    const of = (figure: (sample: ProjectSample) => number): number =>
      medianOf(rounds, ({ projects }) => {
        const sample = projects[index];
        return sample ? figure(sample) : NaN;
      });
    return [
      count.toLocaleString("en"),
      of(({ binder }) => binder.work).toFixed(2),
      of(({ cold }) => cold.work).toFixed(2),
      of(({ cold }) => cold.megabytes).toFixed(0),
      of(({ cold, binder }) => cold.work / binder.work).toFixed(2),
      of(({ warm }) => warm.cpu).toFixed(2),
      of(({ warm }) => warm.megabytes).toFixed(0),
    ];
  });
  return [
    ...table([
      ["", "binder", "cold", "", "", "warm", ""],
      ["detections", "CPU s", "CPU s", "MiB", "ratio", "CPU s", "MiB"],
      ...rows,
    ]),
    "",
  ];
}
