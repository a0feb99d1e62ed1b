import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../diagnostics";
import { packageRoot } from "./package-root";

/** What is put in the place of each `«word»` of a template. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Files to write: texts by path from a project's root, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

const FOLDER = "templates";
const ENDING = ".template";

/** Renders one template. @param name Its path below `templates/`, without its ending. */
export function renderTemplate(name: string, values: TemplateValues): string {
  return render(readFileSync(join(packageRoot(), FOLDER, `${name}${ENDING}`), "utf8"), name, values);
}

/**
 * Renders all templates of a folder. Their files end in `.template`, and `dot-` stands for a dot: npm would leave out
 * or rename a `.gitignore`, and tools of this repository would take the rest for its own code.
 */
export function renderTemplates(folder: string, values: TemplateValues): Files {
  const root = join(packageRoot(), FOLDER, folder);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1, -ENDING.length)
        .replaceAll("\\", "/"),
    );
  return new Map(names.sort(compareText).map((name) => [pathOf(name), renderTemplate(`${folder}/${name}`, values)]));
}

function pathOf(name: string): string {
  return name.replace(/(^|\/)dot-/g, "$1.");
}

function render(text: string, name: string, values: TemplateValues): string {
  return text.replace(/«([^»]+)»/g, (_, word: string) => {
    const value = values[word];
    if (value === undefined) throw new RangeError(`template ${name}: there is no value for «${word}»`);
    return value;
  });
}
