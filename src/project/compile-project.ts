import { readCatalog, ReadMemory, readProjectFiles } from "../catalog";
import type { Catalog } from "../catalog";
import { acknowledge, Analyses, Checker } from "../checks";
import type { AnalysisMemory, BindKql, Judgements } from "../checks";
import { Compiler } from "../compile";
import type { CompiledEnvironment, Drafts } from "../compile";
import { hasErrors } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { KqlCache, ReadingCache, TextCache } from "./cache";
import { compileFindings, fileFindings, locatedFindings, withoutBlame } from "./findings";
import type { ProjectFinding } from "./findings";
import { soundParts } from "./sound-parts";
import { isNoStandIn, standInEnvironment } from "./stand-in";

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
  /** What was said about searches and expressions before. @defaultValue nothing */
  readonly texts?: AnalysisMemory;
  /** What compiling the project gave before. @defaultValue nothing */
  readonly drafts?: Drafts;
  /** What judging the project gave before. @defaultValue nothing */
  readonly judgements?: Judgements;
}

/** Reads, compiles and checks the project in a folder. Mistakes of its authors come back as diagnostics. */
export function compileProject(root: string): CompiledProject {
  const memory = new ReadMemory(new ReadingCache(root));
  const options = { bindKql: KqlCache.of(root).bind, texts: new TextCache(root) };
  const project = compileCatalog(readCatalog(readProjectFiles(root), memory), options);
  memory.flush();
  return project;
}

/** Compiles and checks what was read. Files with errors stop it: half a catalog would compile to half a defence. */
export function compileCatalog(catalog: Catalog, options: CompileOptions = {}): CompiledProject {
  if (hasErrors(catalog.diagnostics)) return { catalog, environments: [], diagnostics: catalog.diagnostics };
  const environments = compileEnvironments(catalog);
  return { catalog, environments, diagnostics: findingsOf(catalog, environments, options) };
}

/** Every environment that can be compiled: of a project with broken files, what is whole. */
export function compileEnvironments(catalog: Catalog, { drafts }: CompileOptions = {}): CompiledEnvironment[] {
  const compiler = new Compiler(soundParts(catalog), drafts);
  return soundParts(catalog).environments.map((each) => compiler.compile(each));
}

/** Everything that is wrong with a project: its files, and what its environments would get. */
export function findingsOf(
  catalog: Catalog,
  environments: readonly CompiledEnvironment[],
  { bindKql, drafts, judgements, texts }: CompileOptions = {},
): ProjectFinding[] {
  const content = soundParts(catalog);
  const checker = new Checker(content, { analyses: new Analyses(bindKql, texts), judgements });
  const ofFiles = fileFindings(catalog);
  if (hasErrors(catalog.diagnostics)) {
    // With files missing, what refers to them would be blamed: references and deviations are not judged.
    const judged = checker.findings([...environments, standInEnvironment(content)]).filter(isNoStandIn);
    return locatedFindings(
      catalog,
      acknowledge(content, [...ofFiles, ...withoutBlame(catalog, judged)], { isWhole: false }),
    );
  }
  const compiler = new Compiler(content, drafts);
  const ofCompiling = compileFindings([...compiler.findings(), ...environments.flatMap((each) => each.findings)]);
  const findings = [...ofFiles, ...ofCompiling, ...checker.findings(environments)];
  return locatedFindings(catalog, acknowledge(content, findings, { isWhole: true }));
}
