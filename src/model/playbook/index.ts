export { PLAYBOOK_FIELDS } from "./fields";
export type { PlaybookField } from "./fields";
export { parsePlaybook } from "./parse-playbook";
export type { ParsedPlaybook } from "./parse-playbook";
export type { Item, Playbook, PlaybookNotes, Step, StepTier } from "./playbook";
export { renderPlaybook } from "./render-playbook";
export { STEP_TITLE_MAX_LENGTH } from "./step-title";
