import type { CodePage } from "../../../diagnostics";
import { page, SCHEMA } from "./page";

/** The pages of what names and calls mean. */
export const MEANING_PAGES: readonly CodePage[] = [
  page("cse-unknown-field", "error", {
    title: "Every field is one of the record schema.",
    why: "A field that no record has is null, and what is null equals nothing: the condition never holds. Names are told apart by case. A vendor's own field is an element of `fields`.",
    wrong: "lower(commandline) LIKE '%whoami%'",
    right: "lower(commandLine) LIKE '%whoami%'",
    source: SCHEMA,
  }),
  page("cse-unquoted-value", "error", {
    title: "Texts stand in quotes.",
    why: "A word without quotes is the name of a field. One that no record has is null, and the comparison never holds.",
    wrong: "lower(http_method) IN (post, put)",
    right: "lower(http_method) IN ('post', 'put')",
    source: SCHEMA,
  }),
  page("cse-unknown-aggregation", "error", {
    title: "A trigger names aggregations of its rule.",
    why: "Another name has no value, and the rule never fires.",
    wrong: "distinct_user > 5",
    right: "distinct_users > 5",
    source: "Sumo Logic documentation, Write an Aggregation Rule (revision a69aae4)",
  }),
  page("cse-unused-aggregation", "info", {
    title: "A trigger asks for each aggregation of its rule.",
    why: "An aggregation that decides nothing costs and misleads.",
    wrong: "5 > 3",
    right: "distinct_users > 5",
    source: "Sumo Logic documentation, Write an Aggregation Rule (revision a69aae4)",
  }),
  page("cse-deprecated-field", "warning", {
    title: "No deprecated field is used.",
    why: "Log mappings no longer fill it, and a later schema may not have it.",
    wrong: "fromUser_username = 'root'",
    right: "user_username = 'root'",
    source: SCHEMA,
  }),
  page("cse-unknown-function", "error", {
    title: "Every function is one of rule expressions.",
    why: "Not every function of searches exists in rules: the service refuses the rule.",
    wrong: "lowr(commandLine) LIKE '%whoami%'",
    right: "lower(commandLine) LIKE '%whoami%'",
  }),
  page("cse-function-arity", "error", {
    title: "A function gets as many values as it takes.",
    why: "The service refuses the rule.",
    wrong: "array_contains(listMatches)",
    right: "array_contains(listMatches, 'vuln_scanners')",
  }),
  page("cse-argument-type", "warning", {
    title: "A function gets values of the types that it takes.",
    why: "What it gives for another type is not documented.",
    wrong: "array_contains(user_username, 'root')",
    right: "array_contains(listMatches, 'admins')",
  }),
  page("cse-json-names", "error", {
    title: "A `json` stage has as many names as paths.",
    why: "Which value gets which name cannot be told.",
    wrong: "json field=fields 'a', 'b' as x | where x = 'y'",
    right: "json field=fields 'a', 'b' as x, z | where x = 'y' AND z = 'w'",
  }),
  page("cse-match-list-name", "warning", {
    title: "A match list is named as `listMatches` holds it.",
    why: "In `listMatches` the spaces of a name are underscores: the name with spaces never matches.",
    wrong: "array_contains(listMatches, 'vuln scanners')",
    right: "array_contains(listMatches, 'vuln_scanners')",
  }),
  page("cse-unknown-match-list", "warning", {
    title: "Match lists that a rule asks for are declared.",
    why: "A list that does not exist matches nothing, and nothing says so.",
    wrong: "array_contains(listMatches, 'vuln_scaners')",
    right: "array_contains(listMatches, 'vuln_scanners')",
  }),
  page("cse-unknown-record-type", "warning", {
    title: "`objectType` is compared with types of records that exist.",
    why: "There are 20 types, told apart by case: another value never matches.",
    wrong: "objectType = 'EndpointProcesses'",
    right: "objectType = 'EndpointProcess'",
    source: SCHEMA,
  }),
  page("cse-template-unclosed", "error", {
    title: "A placeholder is closed.",
    why: "Without `}}` the braces stand in the text as they are.",
    wrong: "Sign-in of {{user_username from {{srcDevice_ip}}",
    right: "Sign-in of {{user_username}} from {{srcDevice_ip}}",
    source: "Names and summaries of cloud-siem-content-catalog (revision 27c4e8f)",
  }),
  page("cse-template-placeholder", "error", {
    title: "A placeholder holds the name of a field and nothing else.",
    why: "Functions and operators are not known there.",
    wrong: "Sign-in of {{lower(user_username)}}",
    right: "Sign-in of {{user_username}}",
    source: "Names and summaries of cloud-siem-content-catalog (revision 27c4e8f)",
  }),
  page("cse-template-unknown-field", "error", {
    title: "Placeholders name fields of the record schema.",
    why: "For another name nothing is put in, and the analyst reads a sentence with a hole.",
    wrong: "Suspicious command: {{commandline}}",
    right: "Suspicious command: {{commandLine}}",
    source: SCHEMA,
  }),
];
