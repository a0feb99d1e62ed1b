import { renderJunit, summarize } from "../../e2e/results";
import type { JestResults } from "../../e2e/results";

const RESULTS: JestResults = {
  testResults: [
    {
      name: "/project/e2e/sentinel/environments.e2e.ts",
      message: "",
      startTime: 1000,
      endTime: 9000,
      assertionResults: [
        result("contoso-dev", "the first plan adds everything", "passed"),
        result("contoso-dev", "destroy leaves nothing", "failed", [
          "expected <nothing> \u001b[31mand\u001b[39m \u0000more",
        ]),
        result("contoso-prod", "the first plan adds everything", "pending"),
      ],
    },
    {
      name: "/project/e2e/sumologic/faults.e2e.ts",
      message: "it does not load",
      startTime: 1000,
      endTime: 2000,
      assertionResults: [],
    },
  ],
};

function result(
  group: string,
  title: string,
  status: "passed" | "failed" | "pending",
  failureMessages: string[] = [],
): JestResults["testResults"][number]["assertionResults"][number] {
  return { ancestorTitles: [group], title, fullName: `${group} ${title}`, status, duration: 2500, failureMessages };
}

test("the summary says what ran, what it took, and what failed", () => {
  expect(summarize(RESULTS)).toEqual([
    "  contoso-dev  1 passed, 1 failed    5.0 s",
    "",
    "slow: 2.5 s  contoso-dev the first plan adds everything",
    "slow: 2.5 s  contoso-dev destroy leaves nothing",
    "failed: contoso-dev destroy leaves nothing",
    "failed: /project/e2e/sumologic/faults.e2e.ts\nit does not load",
    "1 passed, 1 failed, 8 s",
  ]);
});

test("the JUnit report has a suite for each file, and a file that does not load is an error", () => {
  expect(renderJunit(RESULTS, "/project")).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites>
      <testsuite name="e2e/sentinel/environments.e2e.ts" tests="2" failures="1" errors="0" time="8">
        <testcase classname="contoso-dev" name="the first plan adds everything" time="2.5"/>
        <testcase classname="contoso-dev" name="destroy leaves nothing" time="2.5"><failure>expected &lt;nothing&gt; and more</failure></testcase>
      </testsuite>
      <testsuite name="e2e/sumologic/faults.e2e.ts" tests="0" failures="0" errors="1" time="1">
        <system-err>it does not load</system-err>
      </testsuite>
    </testsuites>
    "
  `);
});
