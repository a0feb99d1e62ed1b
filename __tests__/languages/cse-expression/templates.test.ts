import { analyzeTemplate } from "../../../src/languages/cse-expression";

test("the placeholders of a text are its fields", () => {
  const text = "{{user_username}} from {{ srcDevice_ip }} to {{fields['a.b']}} and {{fields[\"c\"]}}";

  expect(analyzeTemplate(text)).toEqual({
    faults: [],
    fields: [
      { name: "user_username", type: "string", start: 0, end: 17 },
      { name: "srcDevice_ip", type: "string", start: 23, end: 41 },
      { name: 'fields["a.b"]', type: "string", start: 45, end: 62 },
      { name: 'fields["c"]', type: "string", start: 67, end: 82 },
    ],
  });
});

test.each(["", "no placeholder", "a {brace} and } more", "100% {{user_username}}"])("%j is right", (text) => {
  expect(analyzeTemplate(text).faults).toEqual([]);
});

test.each([
  ["{{commandline}}", "cse-template-unknown-field", "did you mean `{{commandLine}}`?"],
  ["{{user_UserId}}", "cse-template-unknown-field", "did you mean `{{user_userId}}`?"],
  [
    "{{}}",
    "cse-template-placeholder",
    'write `{{user_username}}`, or `{{fields["name"]}}` for a field of the vendor\'s',
  ],
  ["{{user_username", "cse-template-unclosed", "put `}}` behind the name of the field"],
])("%s gives %s", (text, code, help) => {
  expect(analyzeTemplate(text).faults).toMatchObject([{ code, help, start: 0, end: text.length }]);
});

test("further names are allowed when they are given", () => {
  expect(analyzeTemplate("{{attempts}} attempts", { names: ["attempts"] }).faults).toEqual([]);
});
