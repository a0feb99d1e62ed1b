import { stripVTControlCharacters } from "node:util";
import { isRun } from "./jest-results";
import type { FileResult, JestResults, TestResult } from "./jest-results";

const SLOWEST = 5;

/** What ran, what it took, and what passed, a line each. */
export function summarize({ testResults }: JestResults): string[] {
  const groups = testResults.flatMap(groupsOf);
  const wide = Math.max(0, ...groups.map(({ name }) => name.length));
  const lines = groups.map(
    ({ name, tests }) => `  ${name.padEnd(wide)}  ${outcome(tests).padEnd(18)}${seconds(tests).padStart(9)}`,
  );
  const all = testResults.flatMap(({ assertionResults }) => assertionResults).filter(isRun);
  const broken = testResults.filter((each) => each.assertionResults.length === 0 && each.message !== "");
  return [
    ...lines,
    "",
    ...slowest(all),
    ...all.filter(({ status }) => status === "failed").map(({ fullName }) => `failed: ${fullName}`),
    ...broken.map(({ name, message }) => `failed: ${name}\n${stripVTControlCharacters(message)}`),
    `${outcome(all)}, ${wallSeconds(testResults)} s`,
  ];
}

/** Tests of one subject: an environment, a fault matrix. */
interface Group {
  readonly name: string;
  readonly tests: readonly TestResult[];
}

function groupsOf({ assertionResults }: FileResult): Group[] {
  const groups = new Map<string, TestResult[]>();
  for (const test of assertionResults.filter(isRun)) {
    const name = test.ancestorTitles.join(", ");
    groups.set(name, [...(groups.get(name) ?? []), test]);
  }
  return [...groups].map(([name, tests]) => ({ name, tests }));
}

function outcome(tests: readonly TestResult[]): string {
  const failed = tests.filter(({ status }) => status === "failed").length;
  const passed = tests.length - failed;
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

function seconds(tests: readonly TestResult[]): string {
  return `${(tests.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000).toFixed(1)} s`;
}

function slowest(tests: readonly TestResult[]): string[] {
  return [...tests]
    .sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, SLOWEST)
    .map((each) => `slow: ${seconds([each])}  ${each.fullName}`);
}

function wallSeconds(files: readonly FileResult[]): string {
  const start = Math.min(...files.map(({ startTime }) => startTime));
  const end = Math.max(...files.map(({ endTime }) => endTime));
  return ((end - start) / 1000).toFixed(0);
}
