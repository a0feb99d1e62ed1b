import { dirname, join } from "node:path";
import ts from "typescript";
import type { Fence } from "./fences";

/** What the blocks of documents import this package by, and where it is. */
const PACKAGE = { siemform: ["./src/library.ts"], "siemform/constructs": ["./constructs/index.ts"] };

/**
 * Type-checks blocks of TypeScript, each as a module of its own in the project's root.
 * @param root The project's root, which holds tsconfig.json.
 * @returns One line a mistake, with the document's file and line.
 */
export function checkTypes(root: string, fences: readonly Fence[]): string[] {
  const blocks = new Map(fences.map((each) => [join(root, `${each.file}.${String(each.line)}.ts`), each]));
  const options = readOptions(root);
  const program = ts.createProgram([...blocks.keys()], options, hostWith(blocks, options));
  return [...blocks].flatMap(([path, fence]) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((each) => renderMistake(each, fence));
  });
}

function readOptions(root: string): ts.CompilerOptions {
  const file = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  return {
    ...options,
    noEmit: true,
    incremental: false,
    // A block shows a thing without using it, and does not see the other blocks' names.
    noUnusedLocals: false,
    noUnusedParameters: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
    paths: PACKAGE,
  };
}

function hostWith(blocks: ReadonlyMap<string, Fence>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => blocks.has(path) || disk.fileExists(path);
  host.readFile = (path) => blocks.get(path)?.code ?? disk.readFile(path);
  return host;
}

function renderMistake({ file, start, messageText }: ts.Diagnostic, fence: Fence): string {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
  return `${fence.file}:${String(fence.line + line)}: ${ts.flattenDiagnosticMessageText(messageText, "\n  ")}`;
}
