import type { SharedFunction, SharedList } from "../model";
import type { ReadFile } from "./detections";
import { functionFile, listFile } from "./schema";
import { textDiagnostics } from "./texts";
import { readYaml } from "./yaml-document";

/** Reads a list that queries name. */
export function readList(file: string, text: string): ReadFile<SharedList> {
  const { value, diagnostics } = readYaml(file, text, listFile);
  const faults = [...textDiagnostics(file, text), ...diagnostics];
  return value === undefined ? { diagnostics: faults } : { value: { ...value, source: { file, path: [] } }, diagnostics: faults };
}

/** Reads a function that queries call. */
export function readFunction(file: string, text: string): ReadFile<SharedFunction> {
  const { value, diagnostics } = readYaml(file, text, functionFile);
  const faults = [...textDiagnostics(file, text), ...diagnostics];
  return value === undefined ? { diagnostics: faults } : { value: { ...value, source: { file, path: [] } }, diagnostics: faults };
}
