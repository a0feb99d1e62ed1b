// A door of its own: no verb but `siemform explain` loads pages.
export { CATALOG_PAGES } from "./pages/index";
