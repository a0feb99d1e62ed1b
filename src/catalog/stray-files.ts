import type { ProjectFiles } from "./project-files";

const IGNORED = /(?:^|\/)(?:README\.md|tests\/.*)$/;
const QUERY_FILE = /^(queries\/[^/]+\/[^/]+|queries\/functions)\/[^/]+\.(?:kql|sumo|cse)$/;

/** Whether a file that no reader takes would be lost: neither a query of the detection beside it, nor for people only. */
export function isStray(file: string, files: ProjectFiles): boolean {
  if (IGNORED.test(file)) return false;
  const folder = QUERY_FILE.exec(file)?.[1];
  if (folder === undefined) return true;
  // A detection.yml beside it is reported itself; its queries are no further mistakes.
  const belongs = ["yaml", "yml", "YAML", "YML"].some((ending) => files.has(`${folder}/detection.${ending}`));
  return !belongs && folder !== "queries/functions";
}

const DETECTION = "queries/<technique>/<id>/detection.yaml";

/** What to do with stray files of some form; the first that fits counts. */
const HELP: readonly (readonly [form: RegExp, help: string])[] = [
  [/(?:^|\/)detection\.ya?ml$/i, `call it ${DETECTION}`],
  [/^queries\/.*\/schema\.ya?ml$/i, "call it schema.yaml, beside the detection.yaml whose queries it is for"],
  [/(?:^|\/)playbook\.(?:md|markdown)$/i, "call it queries/<technique>/playbook.md"],
  [
    /^environments\/.*\.ya?ml$/i,
    "call it environments/<id>.yaml, environments/rings/<id>.yaml, environments/groups/<id>.yaml or environments/schemas/<id>.yaml",
  ],
  [/^queries\/lists\/.*\.ya?ml$/i, "call it queries/lists/<id>.yaml"],
  [/^queries\/functions\/.*\.ya?ml$/i, "call it queries/functions/<id>.yaml"],
  [/\.(?:kql|sumo|cse)$/, `move it beside the detection.yaml that uses it, ${DETECTION}, or write that file`],
  [/\.(?:kql|sumo|cse)$/i, "write the ending of its name in small letters"],
  [
    /\.(?:csl|kusto|txt)$/i,
    "when it is a query, let its name end in .kql, .sumo or .cse; otherwise move it to a folder `tests`, or remove it",
  ],
  [/\.ya?ml$/i, `when it is a detection, call it ${DETECTION}`],
];

/** What to do with a stray file. */
export function strayHelp(file: string): string {
  return (
    HELP.find(([form]) => form.test(file))?.[1] ??
    "call it README.md, move it to a folder `tests` of its detection, or remove it"
  );
}
