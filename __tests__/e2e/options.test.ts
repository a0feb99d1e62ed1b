import { readOptions } from "../../e2e/options";

test("without options everything is run", () => {
  expect(readOptions([])).toEqual({ siems: ["sentinel", "sumologic"], withoutCdktf: false, keep: false });
});

test("one SIEM can be asked for", () => {
  expect(readOptions(["--siem", "sumologic"])).toMatchObject({ siems: ["sumologic"] });
});

test.each([
  [["--siem", "splunk"], "there is no SIEM splunk; known: sentinel, sumologic"],
  [["--sime"], "Unknown option '--sime'"],
  [["contoso-dev"], "Unexpected argument 'contoso-dev'"],
])("%j is refused with a word on what is wrong", (args, message) => {
  expect(readOptions(args)).toContain(message);
});
