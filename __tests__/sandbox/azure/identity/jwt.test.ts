import { readToken, signToken } from "../../../../src/sandbox/azure/identity/jwt";

const KEY = Buffer.alloc(32, 1);
const token = signToken({ tid: "t" }, KEY);
const [header = "", claims = "", signature = ""] = token.split(".");
const unsigned = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
const changed = Buffer.from(JSON.stringify({ tid: "other" })).toString("base64url");

test("a token that was signed is read with the same key", () => {
  expect(readToken(token, KEY)).toEqual({ tid: "t" });
});

test.each([
  ["another key's", signToken({ tid: "t" }, Buffer.alloc(32, 2))],
  ["one without a signature", `${header}.${claims}.`],
  ["one that asks for no signature", `${unsigned}.${claims}.`],
  ["one whose claims were changed", `${header}.${changed}.${signature}`],
  ["one with a part too many", `${token}.x`],
  ["any other text", "token"],
])("%s is not read", (_name, text) => {
  expect(readToken(text, KEY)).toBeUndefined();
});
