import { DETECTION, ENVIRONMENT, GROUP, RING, catalogOf, mistakes, replace, write } from "./sample";
import type { Change } from "./sample";

const entry = (code: string, rest = ""): string => `acknowledged:
  - code: ${code}
    reason: the domain is our own
    owner: soc
    expires: 2027-03-01
${rest}`;

const inDetection = (text: string): Change => replace(DETECTION, "tests:\n", `${text}tests:\n`);
const inEnvironment = (text: string): Change => replace(ENVIRONMENT, "overrides:\n", `${text}overrides:\n`);

test("a detection acknowledges findings of its rules", () => {
  const [detection] = catalogOf(
    inDetection(entry("kql-term-match-on-domain", "    rules: [staging-download-sentinel]\n    ticket: SOC-7\n")),
  ).detections;

  expect(detection?.acknowledged).toEqual([
    {
      code: "kql-term-match-on-domain",
      rules: ["staging-download-sentinel"],
      reason: "the domain is our own",
      owner: "soc",
      ticket: "SOC-7",
      expires: "2027-03-01",
      source: { file: DETECTION, path: ["acknowledged", 0] },
    },
  ]);
});

test("an environment, a group and a ring acknowledge findings, of all rules and without a ticket", () => {
  const catalog = catalogOf(
    inEnvironment(entry("a")),
    write(GROUP, `id: banks\n${entry("b-2")}`),
    write(RING, `id: prod\norder: 3\n${entry("c")}`),
  );

  expect(catalog.diagnostics).toEqual([]);
  expect(catalog.environments[0]?.acknowledged[0]?.rules).toBeUndefined();
  expect(catalog.groups[0]?.acknowledged[0]?.source).toEqual({ file: GROUP, path: ["acknowledged", 0] });
  expect(catalog.rings[0]?.acknowledged.map(({ code }) => code)).toEqual(["c"]);
});

test("without a word nothing is acknowledged", () => {
  const { detections, environments } = catalogOf();

  expect([detections[0]?.acknowledged, environments[0]?.acknowledged]).toEqual([[], []]);
});

test("a day in the past is no mistake of the file", () => {
  expect(mistakes(inDetection(entry("a").replace("2027", "1999")))).toEqual([]);
});

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "an acknowledgement of nothing in particular",
    [inDetection("acknowledged:\n  - {}\n")],
    [
      "…/staging-download/detection.yaml:42:5 missing-key: acknowledged[0].code: is missing -> add `code`, a code like kql-term-match-on-domain — the code of the finding, as `siemform check` prints it",
      "…/staging-download/detection.yaml:42:5 missing-key: acknowledged[0].expires: is missing -> add `expires`, a day like 2026-11-22 — the day it ends: 2027-03-01",
      "…/staging-download/detection.yaml:42:5 missing-key: acknowledged[0].owner: is missing -> add `owner`, a text — who answers for it",
      "…/staging-download/detection.yaml:42:5 missing-key: acknowledged[0].reason: is missing -> add `reason`, a text — why the finding may stand",
    ],
  ],
  [
    "a code that is a sentence",
    [inDetection(entry("Term match"))],
    [
      "…/staging-download/detection.yaml:42:11 wrong-value: acknowledged[0].code: `Term match` is not the code of a finding -> write it as `siemform check` prints it, like kql-term-match-on-domain",
    ],
  ],
  [
    "a rule that the detection does not have",
    [inDetection(entry("a", "    rules: [staging-download-sentinal]\n"))],
    [
      "…/staging-download/detection.yaml:46:13 dangling-id: acknowledged[0].rules[0]: there is no rule of this detection `staging-download-sentinal` -> did you mean `staging-download-sentinel`?",
    ],
  ],
  [
    "a rule that no detection has",
    [inEnvironment(entry("a", "    rules: [staging-download-cse, staging-download-sce]\n"))],
    [
      "environments/acme-prod.yaml:29:35 dangling-id: acknowledged[0].rules[1]: there is no rule `staging-download-sce` -> did you mean `staging-download-cse`?",
    ],
  ],
  [
    "a rule of a detection that is broken is no missing one",
    [inEnvironment(entry("a", "    rules: [other]\n")), replace(DETECTION, "severity: high", "severity: worst")],
    [
      "…/staging-download/detection.yaml:9:11 wrong-word: severity: `worst` is not one of: informational, low, medium, high, critical -> write one of them",
    ],
  ],
  [
    "no rule at all, a day that is none, and a key of our neighbours",
    [inEnvironment(entry("a", "    rules: []\n    until: 2027\n").replace("2027-03-01", "2027-02-30"))],
    [
      "environments/acme-prod.yaml:28:14 wrong-value: acknowledged[0].expires: `2027-02-30` is not a day of the calendar -> write it like 2026-11-22",
      "environments/acme-prod.yaml:29:5 wrong-value: acknowledged[0].rules: is empty -> name a rule, or remove the key",
      "environments/acme-prod.yaml:30:5 unknown-key: acknowledged[0].until: there is no such key here -> the keys here are code, rules, reason, owner, ticket, expires",
    ],
  ],
  [
    "one acknowledgement without its list",
    [inEnvironment(entry("a").replace("  - code", "    code"))],
    [
      "environments/acme-prod.yaml:25:5 wrong-type: acknowledged: is a mapping, not a list -> begin the entry with a hyphen and a blank: it is one of a list",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
