import { fingerprintsOf } from "../../src/diagnostics";
import type { Diagnostic } from "../../src/diagnostics";
import { FINDINGS, SECRETS, finding, textOf } from "./sample";

const [base] = fingerprintsOf([finding()], textOf);

test("a fingerprint stays when the line moves and is indented anew", () => {
  const moved = (file: string): string => `// new\n\n  ${textOf(file) ?? ""}`.replace("\n|", "\n\t|");

  expect(fingerprintsOf([finding({ line: 4, column: 10, endColumn: 15 })], moved)).toEqual([base]);
});

test.each<[string, Partial<Diagnostic>]>([
  ["the code", { code: "other" }],
  ["the file", { file: SECRETS }],
  ["a number in the message", { message: "2 columns" }],
  ["the environment", { environment: "dev" }],
  ["the words of the line", { line: 4 }],
])("a fingerprint changes with %s", (_, change) => {
  expect(fingerprintsOf([finding(change)], textOf)).not.toEqual([base]);
});

test("the level, the help and the acknowledgement have no part in a fingerprint", () => {
  const same = finding({ level: "info", help: "", acknowledged: { reason: "", owner: "", expires: "" } });

  expect(fingerprintsOf([same], textOf)).toEqual([base]);
});

test("two findings alike in one file have two fingerprints, by their order in the file", () => {
  const [first, second] = [finding(), finding({ line: 3 })];
  const [a, b] = fingerprintsOf([first, second], textOf);

  expect(a).toBe(base);
  expect(b).not.toBe(a);
  expect(fingerprintsOf([second, first], textOf)).toEqual([b, a]);
});

test("a line that nobody should read has no part in a fingerprint", () => {
  const secret = [finding({ file: SECRETS, isSecret: true })];

  expect(fingerprintsOf(secret, textOf)).toEqual(fingerprintsOf(secret, () => "a\nb\n"));
});

test("every finding has a fingerprint of its own, also where texts are not at hand", () => {
  expect(new Set(fingerprintsOf(FINDINGS)).size).toBe(FINDINGS.length);
  expect(fingerprintsOf(FINDINGS).every((each) => /^[0-9a-f]{32}$/.test(each))).toBe(true);
});

test("fingerprints are kept between versions", () => {
  expect(base).toBe("23d5d9211fc12fbe1581c6de7c3a3971");
});
