// A door of its own: no verb but `siemform explain` loads pages.
export { LIMIT_PAGES } from "./limits/pages";
export { PLAYBOOK_PAGES } from "./playbook/pages";
