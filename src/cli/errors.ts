/** The user asked for something that cannot be done as asked: exit code 2, and no stack trace. */
export class UsageError extends RangeError {
  /**
   * @param message What is wrong: what was given and what is allowed.
   * @param help The change that makes it right.
   */
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}
