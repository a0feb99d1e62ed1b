import fc from "fast-check";
import { STEP_TITLE_MAX_LENGTH, parsePlaybook } from "../../../src/model/playbook";
import type { Step } from "../../../src/model/playbook";
import { FILE, sample } from "./sample";

/** The steps of a cell. */
function stepsOf(cell: string): readonly Step[] {
  return parsePlaybook(sample({ "T2 Analyst Actions": cell }), FILE).playbook?.investigation ?? [];
}

const LONG = "Compare every address that the host spoke to";

test.each([
  ["without the mark at its end", "Check the logs.", "Check the logs"],
  ["with a capital letter", "check the logs", "Check the logs"],
  ["with a file name as it is", "cmd.exe started something?", "cmd.exe started something"],
  ["without code marks", "Check `cmd.exe`", "Check cmd.exe"],
  [
    "behind the last clause that fits",
    `${LONG}, with the lists of known addresses, and with whatever the feeds say`,
    `${LONG}, with the lists of known addresses`,
  ],
  [
    "behind the last word that fits",
    `${LONG} during the hour before and the hour after the first alert of the day`,
    `${LONG} during the hour before and the hour after the first`,
  ],
  [
    "not inside parentheses",
    `${LONG} lately (to the lists, the feeds, the notes of earlier incidents and the inventory)`,
    `${LONG} lately`,
  ],
  [
    "without a word that leads on",
    `${LONG} with the lists of addresses known from the feeds and of the inventory of things`,
    `${LONG} with the lists of addresses known from the feeds`,
  ],
  ["inside a word that is too long", "X".repeat(120), "X".repeat(100)],
])("a title is cut %s", (_, text, title) => {
  expect(stepsOf(text).map((step) => step.title)).toEqual([title]);
});

test("the full text is kept beside a title that was cut", () => {
  const text = `${LONG} during the hour before and the hour after the first alert of the day.`;

  expect(stepsOf(text).map((step) => step.text)).toEqual([text]);
});

test("any title is short, not empty, and ends in whole words", () => {
  const sentence = fc.array(fc.stringMatching(/^[a-z]{1,12}[,;:]?$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sentence, (words) => {
      const steps = stepsOf(words.join(" "));

      expect(
        steps.filter((step) => step.title.length > STEP_TITLE_MAX_LENGTH || /^$|[\s,;:.]$/.test(step.title)),
      ).toEqual([]);
      expect(steps.filter((step) => !/^[\s,;:.]|^$/.test(step.text.slice(step.title.length)))).toEqual([]);
    }),
  );
});
