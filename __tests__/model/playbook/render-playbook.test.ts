import fc from "fast-check";
import { PLAYBOOK_FIELDS, parsePlaybook, renderPlaybook } from "../../../src/model/playbook";
import type { Playbook, PlaybookField } from "../../../src/model/playbook";
import { FILE, sample } from "./sample";

const withoutLines = ({ lines: _, ...rest }: Playbook): Omit<Playbook, "lines"> => rest;

const TEXT = fc
  .string({ unit: "grapheme", maxLength: 80 })
  .map((text) => `Check ${text}`.replace(/[\r\n]/g, " ").replace(/\\*\|/g, "\\|"));
const ID = fc.stringMatching(/^T1[0-9]{3}(\.00[1-9])?$/);
const NOTES = fc.array(fc.stringMatching(/^[A-Za-z ,.`>*-]{0,20}$/), { maxLength: 4 }).map((lines) => lines.join("\n"));
const EVERY_FIELD = fc.record(
  Object.fromEntries(PLAYBOOK_FIELDS.map((field) => [field, TEXT])) as Record<PlaybookField, typeof TEXT>,
);

const FILES = fc
  .record({ values: EVERY_FIELD, id: ID, name: TEXT, above: NOTES, between: NOTES, below: NOTES })
  .map((parts) => {
    const text = sample(
      { ...parts.values, "MITRE TTP": parts.id, "MITRE Sub-TTP": parts.id },
      `${parts.name} - ${parts.id}`,
    );
    const [title = "", ...table] = text.split("\n\n");
    return [parts.above, title, parts.between, ...table, parts.below].join("\n\n");
  });

test("any playbook, rendered and read again, is the same but for its line numbers", () => {
  fc.assert(
    fc.property(FILES, (text) => {
      const first = parsePlaybook(text, FILE).playbook;
      fc.pre(first !== undefined);
      const again = parsePlaybook(renderPlaybook(first), FILE).playbook;

      expect(again && withoutLines(again)).toEqual(withoutLines(first));
    }),
    { numRuns: 500 },
  );
});

test("rendering gives the notes, the title and the table in their places", () => {
  const text = `Read this first.\n\n${sample().replace("T1608\n\n", "T1608\n\nTwo lines\nof prose.\n\n")}\nThe end.\n`;
  const { playbook } = parsePlaybook(text, FILE);

  expect(playbook && renderPlaybook(playbook)).toBe(text.replace("|---|---|", "|-------------|-------|"));
});

test("whatever the file holds, reading it does not throw", () => {
  const line = fc.oneof(
    fc.constantFrom(...sample().split("\n"), "```", "|---|---|", "| a | b | c |", "# T1104", "|", "\\|", "| Name |"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { playbook, diagnostics } = parsePlaybook(lines.join("\n"), FILE);

      expect(playbook === undefined).toBe(diagnostics.some((each) => each.level === "error"));
    }),
    { numRuns: 1000 },
  );
});
