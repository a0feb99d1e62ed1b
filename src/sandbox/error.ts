/** Something was asked of the sandbox that it cannot do as asked. */
export class SandboxError extends RangeError {
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
