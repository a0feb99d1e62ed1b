import { medianOf } from "../median";
import { table } from "../table";
import type { JudgedAim } from "./aims";
import { filesRatio, objectsRatio, sizeOf } from "./round";
import type { Round, SizeSample } from "./round";

const HEAD = ["", "bindings", "", "constructs", "", "", "files", "", "", "YAML"];
const UNITS = ["detections", "CPU s", "MiB", "CPU s", "MiB", "ratio", "CPU s", "MiB", "ratio", "CPU s"];

/** Medians of all measurements as tables. */
export function renderFigures(rounds: readonly Round[], environments: number): string[] {
  const median = (figure: (round: Round) => number): number => medianOf(rounds, figure);
  const sizes = rounds[0]?.sizes ?? [];
  const rows = sizes.map(({ count }) => {
    const of = (figure: (size: SizeSample) => number): number => median((round) => figure(sizeOf(round, count)));
    return [
      count.toLocaleString("en"),
      seconds(of(({ bare }) => bare.cpu)),
      mebibytes(of(({ bare }) => bare.megabytes)),
      seconds(of(({ objects }) => objects.cpu)),
      mebibytes(of(({ objects }) => objects.megabytes)),
      ratio(of(objectsRatio)),
      seconds(of(({ files }) => files.cpu)),
      mebibytes(of(({ files }) => files.megabytes)),
      ratio(of(filesRatio)),
      seconds(of(({ yaml }) => yaml.work)),
    ];
  });
  const one = (work: "one" | "many"): string[] => [
    seconds(median((round) => round.environments[work].cpu)),
    mebibytes(median((round) => round.environments[work].megabytes)),
  ];
  return [
    ...table([HEAD, UNITS, ...rows]),
    "",
    ...table([
      ["1,000 detections from files", "CPU s", "MiB"],
      ["in 1 environment", ...one("one")],
      [`in ${String(environments)} environments`, ...one("many")],
      [
        "shipped content, siemform build",
        seconds(median(({ shipped }) => shipped.cpu)),
        mebibytes(median(({ shipped }) => shipped.megabytes)),
      ],
    ]),
    "",
  ];
}

/** Each aim with its figure. */
export function renderAims(aims: readonly JudgedAim[]): string[] {
  const rows = aims.map(({ name, limit, unit, figure, met }) => [
    name,
    `${figure.toFixed(2)} ${unit}`,
    `at most ${String(limit)} ${unit}`,
    met ? "met" : "MISSED",
  ]);
  return table([["aim", "measured", "limit", ""], ...rows]);
}

function seconds(figure: number): string {
  return figure.toFixed(2);
}

function mebibytes(figure: number): string {
  return figure.toFixed(0);
}

function ratio(figure: number): string {
  return figure.toFixed(2);
}
