import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { compareText } from "../diagnostics";
import type { Goldens } from "./goldens";

/** Where a project keeps its goldens. */
export const GOLDEN_FOLDER = "__tests__/golden";

/** A golden that is not what would be deployed. */
export interface GoldenDifference {
  /** Path below the golden folder. */
  readonly file: string;
  /** `missing`: never reviewed; `orphaned`: of nothing that is deployed; `differs`: reviewed otherwise. */
  readonly kind: "missing" | "orphaned" | "differs";
  /** A unified diff from what was reviewed to what would be deployed. */
  readonly diff: string;
}

/** Reads a project's goldens; none when there is no such folder. */
export function readGoldens(root: string): Goldens {
  const folder = join(root, GOLDEN_FOLDER);
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return new Map(paths.sort(compareText).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** What differs between goldens as reviewed and as they would be now, by file. */
export function compareGoldens(reviewed: Goldens, current: Goldens): GoldenDifference[] {
  const files = [...new Set([...reviewed.keys(), ...current.keys()])].sort(compareText);
  return files.flatMap((file) => {
    const before = reviewed.get(file);
    const after = current.get(file);
    if (before === after) return [];
    const kind = before === undefined ? "missing" : after === undefined ? "orphaned" : "differs";
    const diff = createTwoFilesPatch(`reviewed/${file}`, `current/${file}`, before ?? "", after ?? "", "", "", {
      context: 2,
    });
    return [{ file, kind, diff }];
  });
}

/** Writes the goldens of now in place of the reviewed ones. @returns What changed. */
export function updateGoldens(root: string, current: Goldens): GoldenDifference[] {
  const changed = compareGoldens(readGoldens(root), current);
  for (const { file, kind } of changed) {
    const path = join(root, GOLDEN_FOLDER, file);
    if (kind === "orphaned") {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, current.get(file) ?? "");
  }
  return changed;
}
