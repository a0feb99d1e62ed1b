export type { CodeExample, CodePage, ExampleLanguage } from "./code-page";
export { compareDiagnostics, compareText, hasErrors } from "./diagnostic";
export type { Diagnostic, Level, Place } from "./diagnostic";
export { didYouMean, nearestWord } from "./nearest";
export { renderDiagnostic, renderPlace } from "./render";
export type { RenderOptions } from "./render";
export { SourceText } from "./source-text";
