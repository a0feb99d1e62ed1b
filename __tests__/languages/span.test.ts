import fc from "fast-check";
import { editsOf, replaceSpans, spanBefore } from "../../src/languages";
import type { Replacement, Span } from "../../src/languages";

/** A text with replacements that do not touch: pieces that stay, between pieces that change. */
interface Draft {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

const piece = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), minLength: 1, maxLength: 6 });
const change = fc.record({ before: fc.string({ maxLength: 4 }), after: fc.string({ maxLength: 6 }) });
const drafts = fc.tuple(piece, fc.array(fc.tuple(change, piece), { maxLength: 4 })).map(([head, rest]): Draft => {
  let text = head;
  const replacements = rest.map(([{ before, after }, tail]): Replacement => {
    const start = text.length;
    text += before + tail;
    return { start, end: start + before.length, text: after };
  });
  return { text, replacements };
});

const mapped = ({ replacements }: Draft, span: Span): Span => spanBefore(editsOf(replacements), span);

test("a text without replacements keeps its places", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (start, length) => {
      const span = { start, end: start + length };

      expect(spanBefore([], span)).toEqual(span);
    }),
  );
});

test("characters outside of replacements are found again, to the character", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const after = replaceSpans(draft.text, draft.replacements);
      const kept = keptSpans(draft);

      expect(kept.map(({ before }) => draft.text.slice(before.start, before.end))).toEqual(
        kept.map(({ after: { start, end } }) => after.slice(start, end)),
      );
      expect(kept.map((each) => mapped(draft, each.after))).toEqual(kept.map((each) => each.before));
    }),
  );
});

test("what touches a replacement stands for the whole of what was replaced", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const inside = changedSpans(draft);

      expect(inside.map((each) => mapped(draft, each.after))).toEqual(inside.map((each) => each.before));
    }),
  );
});

test("every span stays within the text, its end not before its start", () => {
  fc.assert(
    fc.property(drafts, fc.nat(80), fc.nat(80), (draft, from, length) => {
      const size = replaceSpans(draft.text, draft.replacements).length;
      const start = Math.min(from, size);

      const { start: first, end: last } = mapped(draft, { start, end: Math.min(start + length, size) });

      expect([first >= 0, last >= first, last <= draft.text.length]).toEqual([true, true, true]);
    }),
  );
});

test("a longer span never stands for less", () => {
  fc.assert(
    fc.property(drafts, fc.nat(80), fc.nat(20), fc.nat(20), (draft, from, length, more) => {
      const size = replaceSpans(draft.text, draft.replacements).length;
      const [start, end, further] = [from, from + length, from + length + more].map((each) => Math.min(each, size));
      const short = mapped(draft, { start: start ?? 0, end: end ?? 0 });

      expect(mapped(draft, { start: start ?? 0, end: further ?? 0 }).end).toBeGreaterThanOrEqual(short.end);
    }),
  );
});

/** A stretch in the text before and after. */
interface Pair {
  readonly before: Span;
  readonly after: Span;
}

/** What lies between replacements. */
function keptSpans({ text, replacements }: Draft): Pair[] {
  const ends = [0, ...replacements.map((each) => each.end)];
  const starts = [...replacements.map((each) => each.start), text.length];
  return ends.map((start, index) => {
    const before = { start, end: starts[index] ?? 0 };
    const shift = shiftBefore(replacements.slice(0, index));
    return { before, after: { start: before.start + shift, end: before.end + shift } };
  });
}

/** What replacements put there, where that is anything. */
function changedSpans({ replacements }: Draft): Pair[] {
  const pairs = replacements.map(({ start, end, text }, index) => {
    const at = start + shiftBefore(replacements.slice(0, index));
    return { before: { start, end }, after: { start: at, end: at + text.length } };
  });
  return pairs.filter(({ after }) => after.end > after.start);
}

function shiftBefore(replacements: readonly Replacement[]): number {
  return replacements.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}
