import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Chevrotain from "chevrotain";

const load = createRequire(__filename);

/**
 * Chevrotain is published as ES modules only. The build puts it beside this module as CommonJS, which every Node and
 * every test runner takes; sources load the package's own bundle, for its 700 modules take 250 ms one by one.
 */
const toolkit = (
  __filename.endsWith(".ts")
    ? load(join(dirname(load.resolve("chevrotain")), "../chevrotain.min.mjs"))
    : load("./parser-toolkit.cjs")
) as typeof Chevrotain;

/** Chevrotain's parser toolkit, as the grammars use it. */
export const { createToken, EmbeddedActionsParser, EOF, Lexer, LLkLookaheadStrategy } = toolkit;
