import { displayWidth } from "../../src/diagnostics/display-width";

test.each([
  ["", 0],
  ["where", 5],
  ["größe", 5],
  ["größe", 5],
  ["日本", 4],
  ["、。", 4],
  ["ｱｲ", 2],
  ["ＡＢ", 4],
  ["한국", 4],
  ["😀", 2],
  ["👩‍💻", 2],
  ["🇩🇪", 2],
  ["☎️", 2],
  ["\u200b\ufeff", 0],
  ["𠀀", 2],
  ["𝑥", 1],
  ["“a” … Ω", 7],
])("a terminal shows %j in %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
