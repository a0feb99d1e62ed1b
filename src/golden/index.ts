export { defaultsOf } from "./defaults";
export { compareGoldens, GOLDEN_FOLDER, readGoldens, updateGoldens } from "./files";
export type { GoldenDifference } from "./files";
export { blocksOf, goldensOf } from "./goldens";
export type { Goldens } from "./goldens";
