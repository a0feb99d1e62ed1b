import type { CodePage } from "../../../diagnostics";

const SOURCE = "azurerm 4.55.0, function_parameters; User-defined functions, Kusto documentation";

/** Pages of what the parameters of a saved function must keep. */
export const SAVED_FUNCTION_PAGES: readonly CodePage[] = [
  {
    code: "parameter-form",
    level: "error",
    title: "A parameter of a saved function is written as the provider takes it.",
    why: "The provider holds each parameter against a pattern without blanks and refuses the plan, with the pattern as its only explanation.",
    example: {
      language: "function",
      wrong: `parameters: ["days : int"]
`,
      right: `parameters: ["days:int"]
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-type",
    level: "error",
    title: "A parameter of a saved function has a type of KQL.",
    why: "The provider takes any word as a type. The function is saved, and every query that calls it fails.",
    example: {
      language: "function",
      wrong: `parameters: ["days:integer"]
`,
      right: `parameters: ["days:int"]
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-order",
    level: "error",
    title: "Tables stand first among the parameters of a saved function, and those with a default last.",
    why: "KQL binds arguments by their place and refuses another order, at the first call.",
    example: {
      language: "function",
      wrong: `parameters: ["hours:int=1", "days:int"]
`,
      right: `parameters: ["days:int", "hours:int=1"]
`,
    },
    source: SOURCE,
  },
  {
    code: "parameter-doubled",
    level: "error",
    title: "The parameters of a saved function have different names.",
    why: "Within the function nobody could say which of the two is meant: KQL refuses the call.",
    example: {
      language: "function",
      wrong: `parameters: ["days:int", "days:int=7"]
`,
      right: `parameters: ["days:int", "hours:int=1"]
`,
    },
    source: SOURCE,
  },
];
