import { analyzeSearch } from "../../../src/languages/sumo-search";
import { EDITS } from "./edits";
import type { Edited } from "./edits";
import { SEARCHES } from "./searches";

const errorLines = (text: string): number[] =>
  analyzeSearch(text)
    .faults.filter(({ level }) => level === "error")
    .map(({ start }) => text.slice(0, start).split("\n").length);

const isRefusedThere = ({ text, line }: Edited): boolean => errorLines(text).includes(line);

test.each(SEARCHES)("a valid search has no error: %#", (search) => {
  expect(analyzeSearch(search).faults.filter(({ level }) => level === "error")).toEqual([]);
});

test.each(Object.entries(EDITS))("of 100 searches with %s, 95 are refused at that line", (_, edit) => {
  const edited = SEARCHES.flatMap(edit);

  const missed = edited.filter((each) => !isRefusedThere(each));

  expect(edited.length).toBeGreaterThanOrEqual(5);
  expect(
    missed.slice(0, missed.length <= edited.length * 0.05 ? 0 : 10).map(({ text, line }) => `${line}: ${text}`),
  ).toEqual([]);
});

test.each(SEARCHES)("a search without its last stages is still a search: %#", (search) => {
  expect(analyzeSearch(search.split("\n")[0] ?? "").faults.filter(({ phase }) => phase !== "semantic")).toEqual([]);
});
