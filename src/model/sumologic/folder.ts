/** A folder of the library. */
export interface FolderSpec {
  /** Its name, unique in its parent. */
  readonly name: string;
  /** What is in it. */
  readonly description: string;
}
