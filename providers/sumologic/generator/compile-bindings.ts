import { join, relative, sep } from "node:path";
import ts from "typescript";
import { bindingsDoNotCompile } from "./errors";
import type { FileMap } from "./files";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  lib: ["lib.es2020.d.ts"],
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  newLine: ts.NewLineKind.LineFeed,
  strict: true,
  declaration: true,
  noEmitOnError: true,
  skipLibCheck: true,
  types: [],
};

/**
 * The compiled bindings by path: a `.js` and a `.d.ts` for each source.
 * @param workspace The folder from which `cdktf` and `constructs` are resolved; nothing is written there.
 * @throws GenerateError when the sources do not compile.
 */
export function compileBindings(sources: FileMap, workspace: string): FileMap {
  const folder = join(workspace, "src");
  const virtual = new Map([...sources].map(([path, text]) => [slashed(join(folder, path)), text]));
  const program = ts.createProgram([...virtual.keys()], OPTIONS, hostOf(virtual));
  const compiled = new Map<string, string>();
  const result = program.emit(undefined, (path, text) => {
    compiled.set(slashed(relative(folder, path)), text);
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...result.diagnostics];
  if (problems.length > 0) throw bindingsDoNotCompile(reportOf(problems, folder));
  return compiled;
}

/** The usual host, with sources that are in memory only. */
function hostOf(virtual: FileMap): ts.CompilerHost {
  const disk = ts.createCompilerHost(OPTIONS);
  return {
    ...disk,
    fileExists: (path) => virtual.has(path) || disk.fileExists(path),
    readFile: (path) => virtual.get(path) ?? disk.readFile(path),
    directoryExists: undefined,
    getSourceFile: (path, target, ...rest) => {
      const text = virtual.get(path);
      if (text === undefined) return disk.getSourceFile(path, target, ...rest);
      return ts.createSourceFile(path, text, target);
    },
  };
}

function reportOf(problems: readonly ts.Diagnostic[], folder: string): string {
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(problems), {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => folder,
    getNewLine: () => "\n",
  });
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
