import type { IParserErrorMessageProvider, IRecognitionException, IToken } from "chevrotain";
import type { ExpressionNode } from "../tree";

/** An error that the grammar makes itself, beside those of the toolkit. */
export interface GrammarError extends IRecognitionException {
  /** Which of the grammar's own errors. */
  readonly reason: "too-much" | "unnamed" | "matches";
  /** The stage it is in, or the expression. */
  readonly subject: string;
}

/** What the toolkit would say is not shown: a fault's words are made of its place. */
export const MESSAGES: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.LABEL ?? expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

const context = { ruleStack: [], ruleOccurrenceStack: [] };

/** Something stands behind a stage that is complete. */
export function foundTooMuch(subject: string, token: IToken, previousToken: IToken): GrammarError {
  const name = "NotAllInputParsedException";
  return {
    name,
    message: "",
    token,
    previousToken,
    resyncedTokens: [],
    context,
    reason: "too-much",
    subject,
  } as GrammarError;
}

/** `matches` in front of brackets with more than a pattern. */
export function matchesAsFunction(token: IToken, values: readonly ExpressionNode[]): GrammarError {
  const name = "MismatchedTokenException";
  const [start, end] = [values[0]?.start ?? 0, values.at(-1)?.end ?? 0];
  return {
    name,
    message: "",
    token,
    previousToken: token,
    resyncedTokens: [],
    context,
    reason: "matches",
    subject: `${String(start)}-${String(end)}`,
  } as GrammarError;
}

/** A value alone, without a name and without an operator. */
export function unnamedValue({ kind }: ExpressionNode, token: IToken): GrammarError {
  const name = "EarlyExitException";
  return {
    name,
    message: "",
    token,
    previousToken: token,
    resyncedTokens: [],
    context,
    reason: "unnamed",
    subject: kind,
  } as GrammarError;
}
