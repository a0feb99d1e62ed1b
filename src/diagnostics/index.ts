export type { CodeExample, CodePage, ExampleLanguage } from "./code-page";
export { atLeast, compareDiagnostics, compareText, hasErrors, isFailing } from "./diagnostic";
export type { Diagnostic, Level, Place } from "./diagnostic";
export { fingerprintsOf } from "./fingerprints";
export { didYouMean, nearestWord } from "./nearest";
export { renderDiagnostic, renderPlace } from "./render";
export type { RenderOptions } from "./render";
export {
  JSON_REPORT_SCHEMA,
  jsonReport,
  renderGithub,
  renderJsonReport,
  renderJunit,
  renderSarif,
  renderTextReport,
} from "./reports";
export { placeBetween, SourceText } from "./source-text";
export { countFindings, renderTotals } from "./totals";
