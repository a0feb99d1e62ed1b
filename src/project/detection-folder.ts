/** The folder of the detection that a file belongs to; `undefined` for every other file. */
export function detectionFolderOf(file: string): string | undefined {
  return /^(queries\/(?!lists\/|functions\/)[^/]+\/[^/]+)\//.exec(file)?.[1];
}
