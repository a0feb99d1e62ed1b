import type { CodePage } from "../../../diagnostics";
import { page, SCHEMA } from "./page";

/** The pages of what conditions say. */
export const CONDITION_PAGES: readonly CodePage[] = [
  page("cse-not-a-condition", "error", {
    title: "`AND`, `OR`, `NOT` and the whole expression work on conditions.",
    why: "Both sides must be true or false: a text or a number alone is neither.",
    wrong: "user_username AND success = true",
    right: "user_username IS NOT NULL AND success = true",
  }),
  page("cse-condition-as-value", "error", {
    title: "What is compared, or given to a function, is a value.",
    why: "A condition there comes of a bracket that closes too early or too late.",
    wrong: "lower(commandLine LIKE '%whoami%')",
    right: "lower(commandLine) LIKE '%whoami%'",
  }),
  page("cse-list-as-value", "error", {
    title: "One value is compared, and no list.",
    why: "Square brackets without a name before them make a list: often the map's name is missing.",
    wrong: "['category'] = 'Findings'",
    right: "fields['category'] = 'Findings'",
  }),
  page("cse-type-mismatch", "warning", {
    title: "A field is compared with values of its own type.",
    why: "Whether a text equals a number depends on a conversion that is not documented.",
    wrong: "dstPort = '3389'",
    right: "dstPort = 3389",
    source: SCHEMA,
  }),
  page("cse-never-true", "warning", {
    title: "No condition makes another impossible.",
    why: "A field has one value: what asks for two, or for a value outside a range that it must lie in, never holds, and that part of the rule never fires.",
    wrong: "action = 'Logon' AND action = 'Logoff'",
    right: "action = 'Logon' OR action = 'Logoff'",
  }),
  page("cse-always-true", "warning", {
    title: "No alternatives cover every value.",
    why: "One thing differs from one of two others always: `OR` between two denials selects everything, where `AND` was meant.",
    wrong: "user_username != 'root' OR user_username != 'admin'",
    right: "user_username != 'root' AND user_username != 'admin'",
  }),
  page("cse-case-never-matches", "warning", {
    title: "What `lower` gives is compared with small letters only, and what `upper` gives with capitals.",
    why: "Comparisons, `LIKE`, `IN`, `matches` and `RLIKE` tell case apart: a pattern with a capital never fits a text in small letters.",
    wrong: "lower(commandLine) LIKE '%certutil -URLcache%'",
    right: "lower(commandLine) LIKE '%certutil -urlcache%'",
  }),
  page("cse-null-comparison", "warning", {
    title: "Whether a field has a value is asked by `IS NULL` or `IS NOT NULL`.",
    why: "Null equals nothing, not even null: the comparison is false for every record.",
    wrong: "user_username = null",
    right: "user_username IS NULL",
  }),
  page("cse-duplicate-term", "warning", {
    title: "No condition and no value stands twice.",
    why: "It changes nothing, and often another one was meant.",
    wrong: "dstPort IN (22, 23, 22)",
    right: "dstPort IN (22, 23)",
    source: "Follows from what AND, OR and IN mean",
  }),
  page("cse-case-sensitive", "info", {
    title: "Text that comes in any case is brought to one before it is compared.",
    why: "Windows does not tell case apart in paths and commands, and these comparisons do: `CERTUTIL.EXE` gets past.",
    wrong: "commandLine LIKE '%certutil%'",
    right: "lower(commandLine) LIKE '%certutil%'",
  }),
  page("cse-pattern-without-wildcard", "info", {
    title: "A pattern for a long text has wildcards.",
    why: "Without one the whole text must be exactly the pattern.",
    wrong: "lower(commandLine) LIKE 'certutil'",
    right: "lower(commandLine) LIKE '%certutil%'",
  }),
  page("cse-anchored-pattern", "info", {
    title: "A pattern for a file name in a command leaves room behind it.",
    why: "A pattern must fit to the end: `a.exe -silent` does not end with `.exe`.",
    wrong: "lower(commandLine) LIKE '%update.exe'",
    right: "lower(commandLine) LIKE '%update.exe%'",
  }),
  page("cse-invalid-regex", "error", {
    title: "A regular expression is one of RE2 behind `matches`, and of Java behind `RLIKE`.",
    why: "RE2 has neither look-around nor back references. The service refuses the rule, or the condition never holds.",
    wrong: "commandLine MATCHES /curl (?!-V).*/",
    right: "commandLine MATCHES /curl .*/ AND NOT commandLine MATCHES /curl -V.*/",
  }),
  page("cse-mixed-and-or", "info", {
    title: "`AND` beside `OR` stands in brackets.",
    why: "`AND` binds tighter, and a reader may take it otherwise.",
    wrong: "success = true AND mfa = false OR dstPort = 22",
    right: "(success = true AND mfa = false) OR dstPort = 22",
  }),
  page("cse-line-break-in-text", "warning", {
    title: "A text stands in one line.",
    why: "A line break in a text is a part of it, and what is compared has none there.",
    wrong: "commandLine LIKE '%curl\n%'",
    right: "commandLine LIKE '%curl%'",
    source: "Quotes close across lines in cloud-siem-content-catalog (revision 27c4e8f)",
  }),
  page("cse-no-scope", "info", {
    title: "A filter asks for something that only some records have.",
    why: "It is held against every record otherwise: against the types that nobody thought of too.",
    wrong: "array_contains(listMatches, 'bad_hosts')",
    right: "objectType = 'NetworkDNS' AND array_contains(listMatches, 'bad_hosts')",
    source: "Sumo Logic documentation, About Cloud SIEM Rules",
  }),
];
