/** Something that the end-to-end tests need is missing. */
export class PreflightError extends RangeError {
  /**
   * @param message What is missing.
   * @param help How to get it, a line each.
   */
  constructor(
    message: string,
    readonly help: readonly string[],
  ) {
    super(message);
  }
}
