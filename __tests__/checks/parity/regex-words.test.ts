import { wordsOfRegex } from "../../../src/checks/parity/regex-words";

test.each([
  ["(curl|wget)[.]exe$", ["curl.exe", "wget.exe"]],
  [String.raw`^(.*\\)?(curl|wget)\.exe$`, ["curl.exe", "wget.exe"]],
  [String.raw`(?s)^(.*[^a-z0-9-])?(paste[.]ee|temp[.]sh)([^a-z0-9.-].*)?$`, ["paste.ee", "temp.sh"]],
  [String.raw`\.(?:exe|dll)([\s"?]|$)`, [".exe", ".dll"]],
  [
    String.raw`(?<site>(?:raw|gist)\.githubusercontent\.com)`,
    ["raw.githubusercontent.com", "gist.githubusercontent.com"],
  ],
  ["transfer.sh|paste.ee", ["transfer.sh", "paste.ee"]],
  ["(powershell|cmd).exe", ["powershell.exe", "cmd.exe"]],
])("%s certainly finds %j", (pattern, words) => {
  expect(wordsOfRegex(pattern)).toEqual(words);
});

test.each([
  ["what is optional", "(curl)?"],
  ["what repeats any number of times", "a*"],
  ["any characters", ".*"],
  ["a class", "[a-z]{2,4}"],
  ["what must not follow", "(?!exe)"],
])("%s certainly finds nothing", (_, pattern) => {
  expect(wordsOfRegex(pattern)).toEqual([]);
});

test("more choices than anybody lists by hand are left alone", () => {
  const digits = "(0|1|2|3|4|5|6|7|8|9)";

  expect(wordsOfRegex(digits.repeat(3))).toEqual([]);
});

test.each(["(", "[", "\\", "(a|", "a{", "(?<n", ")"])("a pattern that does not end, %s, does no harm", (pattern) => {
  expect(() => wordsOfRegex(pattern)).not.toThrow();
});
