import { hiddenCharacters } from "../../../src/checks/security/hidden-characters";
import { saidBy, scheduled } from "../sentinel/checked-rule";

test.each([
  ["a turn of direction", "\u202e", "U+202E"],
  ["an isolate", "\u2066", "U+2066"],
  ["a space without width", "\u200b", "U+200B"],
  ["a joiner without width", "\u200d", "U+200D"],
  ["a mark of direction", "\u200f", "U+200F"],
  ["a soft hyphen", "\u00ad", "U+00AD"],
  ["a filler", "\u3164", "U+3164"],
  ["a tag", "\u{e0041}", "U+E0041"],
])("%s in a query is told", (_, sign, name) => {
  const query = `SigninLogs | where UserId == "ad${sign}min"`;

  expect(saidBy(hiddenCharacters, scheduled(query))).toEqual([
    `error: query: holds ${name}, a character that nobody sees`,
  ]);
});

test("the place is that of the character", () => {
  const query = 'SigninLogs | where UserId == "\u{1f600}\u202e"';
  const [problem] = hiddenCharacters.find(scheduled(query));

  expect(problem?.spot).toMatchObject({ span: { start: 32, end: 33 } });
});

test("a hidden character in a title is told at its field", () => {
  const [problem] = hiddenCharacters.find(scheduled("SigninLogs", { displayName: "Down\u200bloads" }));

  expect(problem).toMatchObject({ spot: { field: ["displayName"] } });
});

test.each([
  ["an emoji of several parts", "\u{1f468}\u200d\u{1f4bb} \u2764\ufe0f"],
  ["German", "Übergröße — „so“ …"],
  ["Russian", "Загрузка файла"],
  ["Japanese", "ファイルのダウンロード"],
  ["Hebrew with a mark of direction", "הורדת קובץ\u200f (קובץ)"],
  ["Persian with a joiner", "می\u200cخواهم"],
  ["tabs and line breaks", "a\tb\r\nc"],
])("%s in a description is left alone", (_, description) => {
  expect(saidBy(hiddenCharacters, scheduled("SigninLogs", { description }))).toEqual([]);
});

test("an emoji in a query is left alone", () => {
  expect(saidBy(hiddenCharacters, scheduled('SigninLogs | where UserId == "\u{1f468}\u200d\u{1f4bb}"'))).toEqual([]);
});
