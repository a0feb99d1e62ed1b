import { compareText, isFailing } from "../diagnostic";
import type { Diagnostic, Level } from "../diagnostic";
import { Lines } from "../lines";
import type { TextOf } from "../lines";
import { renderMessage, renderWithLines } from "../render";
import { xmlElement } from "./xml";
import type { XmlAttributes } from "./xml";

/** What a JUnit report needs beside the findings. */
export interface JunitOptions {
  /** The files that were checked: one without a finding is a test that passed. */
  readonly subjects: readonly string[];
  /** From which level on a finding fails its test. @defaultValue error */
  readonly failLevel?: Level;
  /** Gives a file's text, for the line with the caret. */
  readonly textOf?: TextOf;
}

/** The suite of what is about no file. */
const PROJECT = "project";

/** An element, and what it adds to the counts of those around it. */
interface Counted {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

/**
 * The findings as JUnit XML, for the viewers of CI systems: a suite a file, in it a test a code. A test fails by
 * findings of the level that fails; others, and those that somebody acknowledged, are its output.
 */
export function renderJunit(diagnostics: readonly Diagnostic[], options: JunitOptions): string {
  const { subjects, failLevel = "error", textOf } = options;
  const byFile = groupBy(diagnostics, ({ file }) => file ?? PROJECT);
  const files = [...new Set([...subjects, ...byFile.keys()])].sort(compareText);
  const context = { lines: new Lines(textOf), failLevel };
  const suites = files.map((file) => suiteOf(file, byFile.get(file) ?? [], context));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${around("testsuites", "siemform check", suites).xml}`;
}

function suiteOf(file: string, findings: readonly Diagnostic[], context: CaseContext): Counted {
  const byCode = groupBy(findings, ({ code }) => code);
  const cases = [...byCode].sort(([a], [b]) => compareText(a, b)).map(([, each]) => caseOf(file, each, context));
  return around("testsuite", file, cases.length === 0 ? [passed(file)] : cases);
}

/** Suites around tests, and the whole around suites: some viewers refuse one without a time. */
function around(element: string, name: string, content: readonly Counted[]): Counted {
  const tests = content.reduce((sum, each) => sum + each.tests, 0);
  const failures = content.reduce((sum, each) => sum + each.failures, 0);
  const attributes = { name, tests, failures, errors: 0, time: 0 };
  const xml = xmlElement(
    element,
    attributes,
    content.map((each) => each.xml),
  );
  return { xml, tests, failures };
}

function passed(file: string): Counted {
  const xml = xmlElement("testcase", { classname: file, name: "no findings", file, time: 0 }, []);
  return { xml, tests: 1, failures: 0 };
}

interface CaseContext {
  readonly lines: Lines;
  readonly failLevel: Level;
}

/** The test of a code in a file; viewers show one failure a test, so that it holds all of them. */
function caseOf(suite: string, findings: readonly Diagnostic[], { lines, failLevel }: CaseContext): Counted {
  const failing = findings.filter((each) => isFailing(each, failLevel));
  const others = findings.filter((each) => !isFailing(each, failLevel));
  const shown = (list: readonly Diagnostic[]): string => list.map((each) => renderWithLines(each, lines)).join("\n\n");
  const [first] = failing;
  const content = [
    ...(first === undefined
      ? []
      : [xmlElement("failure", { message: headline(first, failing.length), type: first.level }, shown(failing))]),
    ...(others.length === 0 ? [] : [xmlElement("system-out", {}, shown(others))]),
  ];
  const xml = xmlElement("testcase", attributesOf(suite, findings[0]), content);
  return { xml, tests: 1, failures: first === undefined ? 0 : 1 };
}

/** Attributes of a test; GitLab links `file`. */
function attributesOf(suite: string, first: Diagnostic | undefined): XmlAttributes {
  return { classname: suite, name: first?.code, file: first?.file, line: first?.line, time: 0 };
}

function headline(first: Diagnostic, count: number): string {
  return count === 1 ? renderMessage(first) : `${renderMessage(first)} (and ${count - 1} more)`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
