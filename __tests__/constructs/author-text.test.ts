import { Token } from "cdktf";
import { authorText, holdsToken } from "../../constructs";

const token = Token.asString({ resolve: () => "value" });

test.each([
  ["cost $", 'cost ${"$"}'],
  ["cost $$", 'cost ${"$$"}'],
  ["50%", '50${"%"}'],
  ["${x", '${"$"}{x'],
  ["$${x}$", '${"$$"}{x}${"$"}'],
  ["$ x %{if}", "$ x %%{if}"],
])("marks in %j are kept apart from a token that follows", (before, written) => {
  expect(authorText(`${before}${token}`)).toBe(`${written}${token}`);
});

test("a text without a token keeps its marks, and escapes those of templates", () => {
  expect(authorText("cost $, 50%, ${x}, %{if}")).toBe("cost $, 50%, $${x}, %%{if}");
});

test("a text that spells a token which does not exist is refused", () => {
  expect(() => authorText("${TfToken[999999]}")).toThrow(
    "the text holds `${TfToken[999999]}`, which CDKTF reads as one of its own tokens; write it in another way",
  );
});

test.each([
  ["a text", `x ${token}`],
  ["a list", Token.asList({ resolve: () => [] })],
  ["a map", Token.asStringMap({ resolve: () => ({}) })],
  ["a number", Token.asNumber({ resolve: () => 1 })],
  ["a key", { [token]: "x" }],
  ["a property deep down", { a: [{ b: token }] }],
])("a token is found in %s", (_, value) => {
  expect(holdsToken(value)).toBe(true);
});
