/** The output cannot be written as asked. The message says why, the help what to change. */
export class OutputError extends RangeError {
  /**
   * @param message What is wrong.
   * @param help The change that makes it right.
   */
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}
