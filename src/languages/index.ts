export { filterFault, findFilterSites, renderFilter } from "./filters";
export { literalFault, renderLiteral } from "./literal";
export type { Language, LiteralValue } from "./literal";
export { findNamedThings } from "./names";
export { findParameterSites } from "./parameters";
export type { ParameterSite } from "./parameters";
export { readLiteral } from "./read-literal";
export { replaceSpans } from "./span";
export type { Replacement } from "./span";
