// A door of its own: no verb but `siemform explain` loads pages.
export { COMPILE_PAGES } from "./pages/index";
