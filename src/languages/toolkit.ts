import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Chevrotain from "chevrotain";

/** The same package in one file: its 700 modules would take 250 ms to load one by one. */
const BUNDLE = "../chevrotain.min.mjs";

const load = createRequire(__filename);
const toolkit = load(join(dirname(load.resolve("chevrotain")), BUNDLE)) as typeof Chevrotain;

/** Chevrotain's parser toolkit, as the grammars use it. */
export const { createToken, EmbeddedActionsParser, EOF, Lexer, LLkLookaheadStrategy, tokenMatcher } = toolkit;
