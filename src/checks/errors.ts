import type { Finding } from "../compile";
import type { Acknowledgement } from "../model";

/** An acknowledgement that no finding needs. */
export const acknowledgementUnused = ({ code, source, rules }: Acknowledgement): Finding => ({
  code: "acknowledgement-unused",
  level: "warning",
  message: `acknowledges \`${code}\`${rules ? ` of ${rules.join(", ")}` : ""}, and nothing of the kind was found`,
  help: "remove it: what it spoke of is gone, or its code or rule is written otherwise",
  file: source.file,
  source,
});

/** An acknowledgement of something that stays refused. */
export const acknowledgementVain = ({ code, source }: Acknowledgement, { message }: Finding): Finding => ({
  code: "acknowledgement-vain",
  level: "error",
  message: `acknowledges \`${code}\`, which cannot be deployed whoever answers for it: ${message}`,
  help: "remove the acknowledgement and mend what it is about",
  file: source.file,
  source,
});
