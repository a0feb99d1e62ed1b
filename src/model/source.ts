/** A place in a project: a file, and the way through its YAML. The line is looked up when somebody asks. */
export interface Source {
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string;
  /** Keys and indexes from the top of the document; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
}
