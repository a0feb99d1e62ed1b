export { isRun } from "./jest-results";
export type { JestResults } from "./jest-results";
export { renderJunit } from "./junit";
export { summarize } from "./summary";
