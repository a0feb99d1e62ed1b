import { readCatalog, readProjectFiles } from "../catalog";
import type { Catalog } from "../catalog";
import { acknowledge, Analyses, Checker } from "../checks";
import type { BindKql } from "../checks";
import { Compiler } from "../compile";
import type { CompiledEnvironment } from "../compile";
import { compareDiagnostics, hasErrors } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { KqlCache } from "./cache";
import { locatedFindings } from "./findings";
import type { ProjectFinding } from "./findings";
import { soundParts } from "./sound-parts";

/** A project, compiled for every environment and checked. */
export interface CompiledProject {
  /** What the files say, and where. */
  readonly catalog: Catalog;
  /** Every environment, sorted by id; empty when the files have errors. */
  readonly environments: readonly CompiledEnvironment[];
  /** Everything that was found, in order; an unacknowledged error in it means that nothing may be synthesized. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How to compile. */
export interface CompileOptions {
  /** Binds queries. @defaultValue in this process, without a cache */
  readonly bindKql?: BindKql;
}

/** Reads, compiles and checks the project in a folder. Mistakes of its authors come back as diagnostics. */
export function compileProject(root: string): CompiledProject {
  return compileCatalog(readCatalog(readProjectFiles(root)), { bindKql: KqlCache.of(root).bind });
}

/** Compiles and checks what was read. Files with errors stop it: half a catalog would compile to half a defence. */
export function compileCatalog(catalog: Catalog, options: CompileOptions = {}): CompiledProject {
  if (hasErrors(catalog.diagnostics)) return { catalog, environments: [], diagnostics: catalog.diagnostics };
  const environments = compileEnvironments(catalog);
  return { catalog, environments, diagnostics: findingsOf(catalog, environments, options) };
}

/** Every environment that can be compiled: of a project with broken files, what is whole. */
export function compileEnvironments(catalog: Catalog): CompiledEnvironment[] {
  const compiler = new Compiler(soundParts(catalog));
  return soundParts(catalog).environments.map((each) => compiler.compile(each));
}

/** Everything that is wrong with a project: its files, and what its environments would get. */
export function findingsOf(
  catalog: Catalog,
  environments: readonly CompiledEnvironment[],
  { bindKql }: CompileOptions = {},
): ProjectFinding[] {
  const content = soundParts(catalog);
  const isWhole = !hasErrors(catalog.diagnostics);
  const findings = [
    // With files missing, what refers to them would be blamed.
    ...(isWhole ? [...new Compiler(content).findings(), ...environments.flatMap((each) => each.findings)] : []),
    ...new Checker(content, new Analyses(bindKql)).findings(environments),
  ];
  const answered = isWhole ? acknowledge(content, findings) : findings;
  const ofFiles = catalog.diagnostics.map((each) => ({ ...each, environments: [] }));
  return [...ofFiles, ...locatedFindings(catalog, answered)].sort(compareDiagnostics);
}
