import type { Diagnostic } from "../diagnostics";
import type { WorkspaceSchema } from "../model";
import type { ReadFile } from "./detections";
import type { ProjectFiles } from "./project-files";
import type { ReadMemory } from "./read-memory";
import { workspaceFile } from "./schema";
import { textDiagnostics } from "./texts";
import { readYaml } from "./yaml-document";

const OF_ENVIRONMENT = /^environments\/schemas\/([^/]+)\.yaml$/;
const OF_DETECTION = /^queries\/(?!lists\/|functions\/)[^/]+\/[^/]+\/schema\.yaml$/;

/** The schemas of workspaces that a project declares. They are read before what they belong to. */
export class WorkspaceSchemas {
  private constructor(private readonly read: ReadonlyMap<string, ReadFile<WorkspaceSchema>>) {}

  /** Reads every schema among a project's files. */
  static readFrom(files: ProjectFiles, memory: ReadMemory): WorkspaceSchemas {
    const read = new Map<string, ReadFile<WorkspaceSchema>>();
    for (const [file, text] of files) {
      if (isSchemaFile(file))
        read.set(
          file,
          memory.file(file, text, () => readWorkspaceSchema(file, text)),
        );
    }
    return new WorkspaceSchemas(read);
  }

  /** The files, in their order. */
  get files(): readonly string[] {
    return [...this.read.keys()];
  }

  /** What is wrong in the files. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.read.values()].flatMap(({ diagnostics }) => diagnostics);
  }

  /** Whether there is such a file, whole or not. */
  has(file: string): boolean {
    return this.read.has(file);
  }

  /** What a file says; `undefined` when there is none, or it has a mistake. */
  get(file: string): WorkspaceSchema | undefined {
    return this.read.get(file)?.value;
  }
}

/** Whether a path is that of a schema. */
export function isSchemaFile(file: string): boolean {
  return file.endsWith(".yaml") && (OF_ENVIRONMENT.test(file) || OF_DETECTION.test(file));
}

/** The file of an environment's schema. */
export function schemaFileOf(environment: string): string {
  return `environments/schemas/${environment}.yaml`;
}

/** The environment that a file is the schema of; `undefined` when it is a detection's. */
export function environmentOfSchema(file: string): string | undefined {
  return OF_ENVIRONMENT.exec(file)?.[1];
}

function readWorkspaceSchema(file: string, text: string): ReadFile<WorkspaceSchema> {
  const { value, raw, diagnostics } = readYaml(file, text, workspaceFile);
  return {
    value: value && { ...value, source: { file, path: [] } },
    raw,
    diagnostics: [...textDiagnostics(file, text), ...diagnostics],
  };
}
