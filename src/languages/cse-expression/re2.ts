import type { RE2JS as Engine } from "re2js";

interface Module {
  readonly RE2JS: typeof Engine;
}

let engine: typeof Engine | undefined;

/** RE2, loaded when the first regular expression asks for it. */
function re2(): typeof Engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most expressions need no RE2
  engine ??= (require("re2js") as Module).RE2JS;
  return engine;
}

/** Why RE2 refuses a regular expression, or `undefined` when it takes it. */
export function re2Fault(pattern: string): string | undefined {
  try {
    re2().compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a text holds a match: `"none"`, `"part"`, `"whole"`; `undefined` when RE2 cannot tell. */
export function re2Match(pattern: string, text: string): "none" | "part" | "whole" | undefined {
  try {
    const compiled = re2().compile(pattern);
    if (compiled.matches(text)) return "whole";
    return compiled.matcher(text).find() ? "part" : "none";
  } catch {
    return undefined;
  }
}
