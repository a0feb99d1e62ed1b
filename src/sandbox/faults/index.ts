export { API_NAMES } from "./fault";
export type { ApiName, Fault, FaultOrder, FaultSubject, Trouble } from "./fault";
export { FaultBox } from "./fault-box";
