import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readProjectFile, readProjectFiles } from "../catalog";
import type { ProjectFiles } from "../catalog";
import { compareText } from "../diagnostics";

const BYTE_ORDER_MARK = "\uFEFF";

/** A project's files on the disk, under what an editor has open and not saved yet. */
export class ProjectBuffers {
  private saved: Map<string, string>;
  private readonly open = new Map<string, string>();

  /** @param root The project's folder. */
  constructor(readonly root: string) {
    this.saved = new Map(readProjectFiles(root));
  }

  /** The texts to be checked: those of the editor before those of the disk. */
  get files(): ProjectFiles {
    const open = new Map([...this.open.keys()].map((path) => [path, this.textOf(path) ?? ""]));
    const isNew = [...open.keys()].some((each) => !this.saved.has(each));
    const files = new Map([...this.saved, ...open]);
    return isNew ? new Map([...files].sort(([a], [b]) => compareText(a, b))) : files;
  }

  /** The text of a file as it is checked. */
  textOf(path: string): string | undefined {
    const text = this.open.get(path);
    return text !== undefined && this.hidesMark(path) ? `${BYTE_ORDER_MARK}${text}` : (text ?? this.saved.get(path));
  }

  /** Whether a file begins with a byte order mark that editors keep to themselves: their first line is one shorter. */
  hidesMark(path: string): boolean {
    const text = this.open.get(path);
    return this.saved.get(path)?.startsWith(BYTE_ORDER_MARK) === true && text?.startsWith(BYTE_ORDER_MARK) !== true;
  }

  /** Reads the disk again: what of it changed, when only known files did, else all of it. */
  reload(changed: readonly string[] = []): void {
    const texts = changed.map((path) => (this.saved.has(path) ? readProjectFile(this.root, path) : undefined));
    if (changed.length === 0 || texts.includes(undefined)) this.saved = new Map(readProjectFiles(this.root));
    else changed.forEach((path, index) => this.saved.set(path, texts[index] ?? ""));
  }

  /** Takes what an editor shows of a document; documents that are none of the project's are left alone. */
  show(uri: string, text: string): void {
    const path = this.pathOf(uri);
    if (path !== undefined) this.open.set(path, text);
  }

  /** A document was closed: the disk counts again. */
  hide(uri: string): void {
    const path = this.pathOf(uri);
    if (path !== undefined) this.open.delete(path);
  }

  /** The path of a document relative to the root; `undefined` when no author's file is meant. */
  pathOf(uri: string): string | undefined {
    const file = fileOf(uri);
    if (file === undefined) return undefined;
    const path = relative(this.root, file).replaceAll("\\", "/");
    return /^(?:queries|environments)\//.test(path) && !path.includes("/.") ? path : undefined;
  }

  /** The address of a file. */
  uriOf(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }
}

/** The file of an address; `undefined` when it is of no file here. */
export function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
