import { stripVTControlCharacters } from "node:util";
import { isRun } from "./jest-results";
import type { FileResult, JestResults, TestResult } from "./jest-results";

/** The results as JUnit's XML: a suite for each file. */
export function renderJunit({ testResults }: JestResults, root: string): string {
  const suites = testResults.map((each) => suite(each, root));
  return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>", ""].join("\n");
}

function suite({ name, message, startTime, endTime, assertionResults }: FileResult, root: string): string {
  const tests = assertionResults.filter(isRun);
  const failures = tests.filter(({ status }) => status === "failed").length;
  const isBroken = assertionResults.length === 0 && message !== "";
  const attributes = [
    attribute("name", name.startsWith(root) ? name.slice(root.length + 1) : name),
    attribute("tests", tests.length),
    attribute("failures", failures),
    attribute("errors", Number(isBroken)),
    attribute("time", (endTime - startTime) / 1000),
  ].join(" ");
  const body = isBroken ? [`    <system-err>${escape(message)}</system-err>`] : tests.map(testCase);
  return [`  <testsuite ${attributes}>`, ...body, "  </testsuite>"].join("\n");
}

function testCase({ ancestorTitles, title, duration, failureMessages }: TestResult): string {
  const attributes = [
    attribute("classname", ancestorTitles.join(", ")),
    attribute("name", title),
    attribute("time", (duration ?? 0) / 1000),
  ].join(" ");
  if (failureMessages.length === 0) return `    <testcase ${attributes}/>`;
  const failure = `<failure>${escape(failureMessages.join("\n"))}</failure>`;
  return `    <testcase ${attributes}>${failure}</testcase>`;
}

function attribute(name: string, value: string | number): string {
  return `${name}="${escape(String(value))}"`;
}

/** What XML 1.0 does not allow is left out. */
function escape(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
