import { TablePath } from "../lexer/modes";
import * as T from "../lexer/tokens";
import type { JsonNode, ParseNode, ParseRegexNode, ParseStage, ParseUsingNode, StringNode, XmlNode } from "../tree";
import { WORDS } from "./base";
import type { Rule } from "./base";
import { common, gather, ParseOptionGrammar } from "./parse-options";
import type { Gathered } from "./parse-options";

const { freeze } = Object;

/** Operators that make fields of a text by patterns and paths. */
export abstract class PatternGrammar extends ParseOptionGrammar {
  /** parse := "parse" ( "regex" … | "xml" … | "using" path | { option | extractions } ) */
  protected readonly parseStage: Rule<ParseStage> = this.rule("parseStage", () => {
    const into = gather(this.startOfNext);
    this.CONSUME(WORDS.parse);

    this.MANY(() => this.SUBRULE(this.commonOption, { ARGS: [into] }));
    return this.OR<ParseStage>({
      DEF: [
        { ALT: () => this.SUBRULE(this.regexTail, { ARGS: [into] }) },
        { ALT: () => this.SUBRULE(this.xmlTail, { ARGS: [into] }) },
        { ALT: () => this.SUBRULE(this.usingTail, { ARGS: [into] }) },
        { ALT: () => this.SUBRULE(this.anchorTail, { ARGS: [into] }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  private readonly anchorTail = this.RULE(
    "anchorTail",
    (into: Gathered = gather()): ParseNode => {
      this.SUBRULE(this.extractionsInto, { ARGS: [into] });
      this.MANY(() => this.SUBRULE(this.commonOption, { ARGS: [into] }));
      return freeze({
        kind: "parse",
        ...common(into),
        extractions: freeze(into.extractions),
        start: into.start,
        end: this.endOfLast,
      });
    },
    { resyncEnabled: false },
  );

  private readonly regexTail = this.RULE(
    "regexTail",
    (into: Gathered = gather()): ParseRegexNode => {
      this.CONSUME(WORDS.regex);
      return this.SUBRULE(this.regexRest, { ARGS: [into] });
    },
    { resyncEnabled: false },
  );

  private readonly regexRest = this.RULE(
    "regexRest",
    (into: Gathered = gather()): ParseRegexNode => {
      const patterns: StringNode[] = [];
      this.MANY(() => this.SUBRULE(this.regexOption, { ARGS: [into] }));
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => patterns.push(this.SUBRULE(this.text)) });
      this.MANY1(() => this.SUBRULE1(this.regexOption, { ARGS: [into] }));
      const { multi } = into;
      return freeze({
        kind: "parse-regex",
        ...common(into),
        patterns: freeze(patterns),
        multi,
        start: into.start,
        end: this.endOfLast,
      });
    },
    { resyncEnabled: false },
  );

  private readonly regexOption = this.RULE(
    "regexOption",
    (into: Gathered = gather()): void => {
      this.OR([
        { ALT: () => this.SUBRULE(this.commonOption, { ARGS: [into] }) },
        {
          ALT: () => {
            this.CONSUME(WORDS.multi);
            this.ACTION(() => (into.multi = true));
          },
        },
      ]);
    },
    { resyncEnabled: false },
  );

  /** extract := "extract" { option } regex { option } */
  protected readonly extractStage: Rule<ParseRegexNode> = this.rule("extractStage", () => {
    const into = gather(this.startOfNext);
    this.CONSUME(WORDS.extract);

    return this.SUBRULE(this.regexRest, { ARGS: [into] });
  });

  private readonly xmlTail = this.RULE(
    "xmlTail",
    (into: Gathered = gather()): XmlNode => {
      this.CONSUME(WORDS.xml);
      this.MANY(() => this.SUBRULE(this.commonOption, { ARGS: [into] }));
      this.SUBRULE(this.extractionsInto, { ARGS: [into] });
      this.MANY1(() => this.SUBRULE1(this.commonOption, { ARGS: [into] }));
      return freeze({
        kind: "xml",
        ...common(into),
        extractions: freeze(into.extractions),
        start: into.start,
        end: this.endOfLast,
      });
    },
    { resyncEnabled: false },
  );

  protected readonly xmlStage: Rule<XmlNode> = this.rule("xmlStage", () => {
    const into = gather(this.startOfNext);
    return this.SUBRULE(this.xmlTail, { ARGS: [into] });
  });

  private readonly usingTail = this.RULE(
    "usingTail",
    (into: Gathered = gather()): ParseUsingNode => {
      this.CONSUME(WORDS.using);
      const parser = this.OR([{ ALT: () => this.CONSUME(TablePath).image }, { ALT: () => this.CONSUME(T.Text).image }]);
      return freeze({ kind: "parse-using", parser, start: into.start, end: this.endOfLast });
    },
    { resyncEnabled: false },
  );

  /** json := "json" { "auto" | "keys" | option | extractions } */
  protected readonly jsonStage: Rule<JsonNode> = this.rule("jsonStage", () => {
    const start = this.startOfNext;
    this.CONSUME(WORDS.json);
    const into = gather();
    this.AT_LEAST_ONE(() => this.SUBRULE(this.jsonPart, { ARGS: [into] }));
    const { auto, keys, extractArrays, refOnly, maxDepth } = into;
    return freeze({
      kind: "json",
      ...common(into),
      mode: auto ? "auto" : keys ? "keys" : "paths",
      extractions: freeze(into.extractions),
      ...(maxDepth && { maxDepth }),
      extractArrays,
      refOnly,
      start,
      end: this.endOfLast,
    });
  });

  private readonly jsonPart = this.RULE(
    "jsonPart",
    (into: Gathered = gather()): void => {
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.commonOption, { ARGS: [into] }) },
          { ALT: () => this.flag(into, "auto", this.CONSUME(WORDS.auto)) },
          { ALT: () => this.flag(into, "keys", this.CONSUME(WORDS.keys)) },
          { ALT: () => this.flag(into, "multi", this.CONSUME(WORDS.multi)) },
          { ALT: () => this.flag(into, "extractArrays", this.CONSUME(WORDS.extractarrays)) },
          { ALT: () => this.flag(into, "refOnly", this.CONSUME(WORDS.refonly)) },
          { ALT: () => this.SUBRULE(this.maxDepth, { ARGS: [into] }) },
          {
            GATE: () => into.extractions.length === 0,
            ALT: () => this.SUBRULE(this.extractionsInto, { ARGS: [into] }),
          },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    },
    { resyncEnabled: false },
  );

  private readonly maxDepth = this.RULE(
    "maxDepth",
    (into: Gathered = gather()): void => {
      this.CONSUME(WORDS.maxdepth);
      this.OPTION(() => this.CONSUME(T.Equal));
      const depth = this.SUBRULE(this.count);
      this.ACTION(() => (into.maxDepth = depth));
    },
    { resyncEnabled: false },
  );
}
