import type { CodePage } from "../../../diagnostics";
import { page } from "./page";

/** The pages of what the lexer finds. */
export const LEXICAL_PAGES: readonly CodePage[] = [
  page("cse-lex-unclosed-string", "error", {
    title: "Every quote is closed.",
    why: 'What follows would belong to the text. In single quotes a backslash escapes nothing, so a path may end with one; in double quotes `\\"` is a quote inside the text.',
    wrong: "baseImage = 'C:\\Windows\\cmd.exe",
    right: "baseImage = 'C:\\Windows\\cmd.exe'",
  }),
  page("cse-lex-typographic-quote", "error", {
    title: "Texts stand in straight quotes.",
    why: "Word processors and web pages make quotes round, and the language does not know those.",
    wrong: "user_username = “root”",
    right: 'user_username = "root"',
  }),
  page("cse-lex-unclosed-comment", "error", {
    title: "Every comment is closed.",
    why: "Without `*/` the rest of the rule is a comment.",
    wrong: "success = true /* no failures",
    right: "success = true /* no failures */",
  }),
  page("cse-lex-line-comment", "error", {
    title: "Comments stand between `/*` and `*/`.",
    why: "`//` starts a comment in Sumo Logic searches, and none in rule expressions.",
    wrong: "success = true // no failures",
    right: "success = true /* no failures */",
  }),
  page("cse-lex-unclosed-regex", "error", {
    title: "A regular expression behind `matches` ends with a slash, on its line.",
    why: "What follows would belong to the expression. A slash inside it is written `\\/`.",
    wrong: "commandLine MATCHES /(?i)curl .*",
    right: "commandLine MATCHES /(?i)curl .*/",
  }),
  page("cse-lex-number", "error", {
    title: "A number is written with digits, a fraction, an exponent and a suffix that the language knows.",
    why: "An address or an id that begins with a digit is a text, and stands in quotes.",
    wrong: "srcDevice_ip = 10.0.0.1",
    right: "srcDevice_ip = '10.0.0.1'",
  }),
  page("cse-lex-operator", "error", {
    title: "Operators are those of the language.",
    why: "`=>`, `===` and `=~` come from elsewhere: the service refuses the rule.",
    wrong: "dstPort => 1024",
    right: "dstPort >= 1024",
  }),
  page("cse-lex-character", "error", {
    title: "Outside texts stand only names, numbers, operators and brackets.",
    why: "Other characters mean nothing; a rule is one expression and ends without `;`.",
    wrong: "success = true;",
    right: "success = true",
  }),
];
