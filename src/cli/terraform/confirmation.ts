import { createInterface } from "node:readline";

/** Asks the user, when there is one. */
export interface Questioner {
  /** Whether somebody can answer. */
  readonly interactive: boolean;
  /** Asks. @returns The answer; empty when there was none. */
  readonly ask: (question: string) => Promise<string>;
}

/** Asks on this process's terminal. */
export function processQuestioner(): Questioner {
  return {
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask: (question) =>
      new Promise((resolve) => {
        const asking = createInterface({ input: process.stdin, output: process.stderr });
        // Ctrl-C and Ctrl-D close it: no answer.
        asking.once("close", () => resolve(""));
        asking.question(question, (answer) => {
          resolve(answer.trim());
          asking.close();
        });
      }),
  };
}
