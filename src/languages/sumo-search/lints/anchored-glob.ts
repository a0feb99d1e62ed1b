import { withoutGroups } from "../walk";
import { fieldName } from "./field-names";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

const COMMAND_LINE = /command_?line|cmd_?line|^cmd$|process_?args|arguments/i;

/** A glob for a command line that ends with a file's ending. */
export const anchoredGlob: Lint = {
  page: pageOf({
    code: "search-anchored-glob",
    level: "warning",
    title: "A glob for a command line does not end with a file's ending.",
    why: "A glob must fit the whole text. `*.exe` asks that the command line ends with `.exe`, so that `curl http://h/a.exe -o x` is missed; and `*.exe*` would fit nearly every command line.",
    wrong: '_sourceCategory=a | where command_line matches "*.exe"',
    right: "_sourceCategory=a | where command_line matches /https?:\\S+\\.(exe|dll)/",
    source: 'Sumo Logic documentation, "matches": a wildcard stands for any characters',
  }),
  find: ({ found }) =>
    found.matches.flatMap(({ operand, pattern }): Finding[] => {
      const value = withoutGroups(pattern);
      const name = fieldName(operand) ?? "";
      if (value.kind !== "string" || !COMMAND_LINE.test(name) || !/^\*[^*?]*\.[A-Za-z0-9]{2,4}$/.test(value.raw))
        return [];
      return [
        {
          at: value,
          message: `glob "${value.raw}" fits \`${name}\` only when that ends with "${value.raw.slice(1)}"`,
          help: "use a regular expression for the address or the file: `matches /…/`",
        },
      ];
    }),
};
