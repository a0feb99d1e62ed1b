export { applyEdit } from "./apply-edit";
export { portalEdit } from "./edit";
export type { EditResult, PortalEdit } from "./edit";
