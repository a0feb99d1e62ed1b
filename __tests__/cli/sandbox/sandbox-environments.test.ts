import { renderExports } from "../../../src/cli/sandbox/sandbox-environments";

test("a value is one word for a shell, whatever stands in it", () => {
  expect(renderExports({ A: '$(x) `y` "z"', B: "it's" })).toEqual(["export A='$(x) `y` \"z\"'", "export B='it'\\''s'"]);
});
