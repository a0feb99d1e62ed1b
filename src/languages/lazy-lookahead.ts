import type { BaseParser, ILookaheadStrategy } from "chevrotain";
import { LLkLookaheadStrategy } from "./toolkit";

type Alternation = ReturnType<ILookaheadStrategy["buildLookaheadForAlternation"]>;
type Optional = ReturnType<ILookaheadStrategy["buildLookaheadForOptional"]>;

/**
 * Looks one piece ahead, as the toolkit does, but finds out what to look for at the first use of each place of the
 * grammar: most texts use few of its rules, and to prepare all takes longer than to read a text.
 */
export function lazyLookahead(): ILookaheadStrategy {
  const eager = new LLkLookaheadStrategy({ maxLookahead: 1 });
  return {
    validate: (options) => eager.validate(options),
    buildLookaheadForAlternation: (options): Alternation => {
      let choose: Alternation | undefined;
      return function (this: BaseParser, alternatives) {
        choose ??= eager.buildLookaheadForAlternation(options);
        return choose.call(this, alternatives);
      };
    },
    buildLookaheadForOptional: (options): Optional => {
      let isNext: Optional | undefined;
      return function (this: BaseParser) {
        isNext ??= eager.buildLookaheadForOptional(options);
        return isNext.call(this);
      };
    },
  };
}
