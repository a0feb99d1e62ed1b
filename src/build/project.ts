import { readCatalog, readProjectFiles } from "../catalog";
import type { Catalog } from "../catalog";
import { checkEnvironment } from "../checks";
import { Compiler } from "../compile";
import type { CompiledEnvironment, Finding } from "../compile";
import { compareDiagnostics, hasErrors } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";

/** A project, compiled for every environment and checked. */
export interface CompiledProject {
  /** What the files say, and where. */
  readonly catalog: Catalog;
  /** Every environment, sorted by id; empty when the files have errors. */
  readonly environments: readonly CompiledEnvironment[];
  /** Everything that was found, in order; an error in it means that nothing may be synthesized. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, compiles and checks the project in a folder. Mistakes of its authors come back as diagnostics. */
export function compileProject(root: string): CompiledProject {
  return compileCatalog(readCatalog(readProjectFiles(root)));
}

/** Compiles and checks what was read. Files with errors stop it: half a catalog would compile to half a defence. */
export function compileCatalog(catalog: Catalog): CompiledProject {
  if (hasErrors(catalog.diagnostics)) return { catalog, environments: [], diagnostics: catalog.diagnostics };
  const compiler = new Compiler(catalog);
  const environments = catalog.environments.map((each) => compiler.compile(each));
  const findings = [
    ...compiler.findings(),
    ...environments.flatMap((each) => [...each.findings, ...checkEnvironment(each)]),
  ];
  return { catalog, environments, diagnostics: merged(catalog, findings) };
}

/** Findings with their lines, each once: what is wrong in several environments names them together. */
function merged(catalog: Catalog, findings: readonly Finding[]): Diagnostic[] {
  const byProblem = new Map<string, { finding: Finding; environments: Set<string> }>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.code,
      finding.message,
      finding.file,
      finding.line,
      finding.column,
      finding.source?.path,
    ]);
    const entry = byProblem.get(key) ?? { finding, environments: new Set<string>() };
    if (finding.environment !== undefined) entry.environments.add(finding.environment);
    byProblem.set(key, entry);
  }
  return [...byProblem.values()]
    .map(({ finding, environments }) => located(catalog, finding, environments))
    .sort(compareDiagnostics);
}

function located(
  catalog: Catalog,
  { source, environment: _, ...rest }: Finding,
  environments: ReadonlySet<string>,
): Diagnostic {
  const place = source !== undefined && rest.line === undefined ? catalog.placeOf(source) : {};
  const environment = environments.size === 0 ? {} : { environment: [...environments].sort().join(", ") };
  return { ...rest, ...place, ...environment };
}
