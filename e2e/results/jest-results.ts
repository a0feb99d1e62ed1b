/** What is read of Jest's JSON report. */
export interface JestResults {
  readonly testResults: readonly FileResult[];
}

/** One test file. */
export interface FileResult {
  readonly name: string;
  readonly message: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly TestResult[];
}

/** One test. */
export interface TestResult {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly fullName: string;
  readonly status: "passed" | "failed" | "pending" | "todo" | "skipped" | "disabled";
  readonly duration?: number | null;
  readonly failureMessages: readonly string[];
}

/** Whether a test was run, and not left out by a filter. */
export function isRun({ status }: TestResult): boolean {
  return status === "passed" || status === "failed";
}
