import type { SharedFunction, SharedList } from "../model";
import type { ReadFile } from "./detections";
import { emptyQuery, missingFile } from "./errors";
import { fileNameDiagnostics } from "./layers";
import { isQueryFileName } from "./query-texts";
import { textOf } from "./raw-values";
import { functionFile, listFile } from "./schema";
import { textDiagnostics } from "./texts";
import { readYaml } from "./yaml-document";

/** Reads a list that queries name. */
export function readList(file: string, text: string): ReadFile<SharedList> {
  const { value, raw, located, diagnostics } = readYaml(file, text, listFile);
  const faults = [...textDiagnostics(file, text), ...diagnostics, ...fileNameDiagnostics(file, raw, located)];
  return { value: value && { ...value, source: { file, path: [] } }, raw, diagnostics: faults };
}

/**
 * Reads a function that queries call.
 * @param queries The texts of the KQL files beside it, by file name.
 */
export function readFunction(
  file: string,
  text: string,
  queries: ReadonlyMap<string, string>,
): ReadFile<SharedFunction> {
  const { value, raw, located, diagnostics } = readYaml(file, text, functionFile);
  const faults = [...textDiagnostics(file, text), ...diagnostics, ...fileNameDiagnostics(file, raw, located)];
  const name = textOf(raw, "query")?.trim() ?? "";
  const content = isQueryFileName(name, "kql") ? queries.get(name) : name;
  if (content === undefined)
    faults.push(missingFile(located.placeOfValue(["query"]), "query", name, [...queries.keys()]));
  if (content?.trim() === "" && name !== "") faults.push(emptyQuery(`${file.replace(/[^/]*$/, "")}${name}`));
  const querySource = isQueryFileName(name, "kql")
    ? { file: `${file.replace(/[^/]*$/, "")}${name}`, path: [] }
    : { file, path: ["query"] };
  return {
    value: value && { ...value, query: (content ?? name).trimEnd(), querySource, source: { file, path: [] } },
    raw,
    diagnostics: faults,
  };
}
