/** Where CDKTF keeps the tokens of the whole process, by their keys, in the order they were made. */
interface CdktfGlobals {
  /** Its one map of tokens; absent before CDKTF is loaded, or in a version that keeps them elsewhere. */
  readonly __cdktfTokenMap?: Readonly<Record<string, unknown>>;
}

/** V8's way to note where in the code one is. */
interface StackTraces {
  /** Sets `target.stack`. */
  captureStackTrace: (target: object, below?: (...args: never[]) => unknown) => void;
}

/**
 * Runs a synth of its own without what CDKTF keeps beside it, and nothing reads:
 * - for each attribute, as text, the stack of calls that made it: a quarter of a synth's time, a third of its memory;
 * - every token: through them all that an App is made of would stay in memory as long as the process lives.
 *
 * @param work Makes an App and synthesizes it; no token of it is used afterwards.
 */
export function withoutBookkeeping<T>(work: () => T): T {
  const known = tokenMaps().map((map) => ({ map, size: map.size }));
  const errors: StackTraces = Error;
  const { captureStackTrace } = errors;
  errors.captureStackTrace = (target, below) => {
    if (!isCreationStack(target)) captureStackTrace(target, below);
  };
  try {
    return work();
  } finally {
    errors.captureStackTrace = captureStackTrace;
    for (const { map, size } of known) [...map.keys()].slice(size).forEach((key) => map.delete(key));
  }
}

function tokenMaps(): Map<unknown, unknown>[] {
  const { __cdktfTokenMap: tokens = {} } = globalThis as CdktfGlobals;
  return Object.values(tokens).filter((each): each is Map<unknown, unknown> => each instanceof Map);
}

/** CDKTF captures into `{ stack: "" }`; the stack of an error is never empty. */
function isCreationStack(target: object): boolean {
  return Object.getPrototypeOf(target) === Object.prototype && "stack" in target && target.stack === "";
}
