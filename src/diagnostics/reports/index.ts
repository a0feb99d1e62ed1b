export { JSON_REPORT_SCHEMA } from "./json-report-schema";
export { jsonReport, renderJsonReport } from "./json-report";
export { renderGithub } from "./render-github";
export { renderJunit } from "./render-junit";
export { renderSarif } from "./render-sarif";
export { renderTextReport } from "./render-text-report";
