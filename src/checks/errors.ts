import type { Finding } from "../compile";
import { nearestWord } from "../diagnostics";
import type { Acknowledgement } from "../model";

/** An acknowledgement that no finding needs. */
export const acknowledgementUnused = ({ code, source, rules }: Acknowledgement, found: readonly string[]): Finding => ({
  code: "acknowledgement-unused",
  level: "warning",
  message: `acknowledges \`${code}\`${rules ? ` of ${rules.join(", ")}` : ""}, and nothing of the kind was found`,
  help: unusedHelp(code, found),
  file: source.file,
  source,
});

/** A code that was found and looks like the one that was not is probably what was meant. */
function unusedHelp(code: string, found: readonly string[]): string {
  const near = nearestWord(code, found);
  return near === undefined || near === code
    ? "remove it: what it spoke of is gone, or is found in other files or rules than those it speaks for"
    : `when you meant \`${near}\`, which was found, write that; otherwise remove it`;
}

/** An acknowledgement of something that stays refused. */
export const acknowledgementVain = ({ code, source }: Acknowledgement, { message }: Finding): Finding => ({
  code: "acknowledgement-vain",
  level: "error",
  message: `acknowledges \`${code}\`, which cannot be deployed whoever answers for it: ${message}`,
  help: "remove the acknowledgement and mend what it is about",
  file: source.file,
  source,
});
