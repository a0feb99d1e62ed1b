export { CONTENT, FOLDERS, removeContent } from "./content/folders";
export { itemsKind } from "./match-lists/match-list";
export { MONITORS, removeMonitor, rootFolder } from "./monitors/library";
export { ruleKind } from "./rules/rule-type";
export { RULE_TYPES, ruleCollection } from "./rules/rule-types";
export { withWindow } from "./rules/window";
export { Shelf, sumoScope } from "./shelf";
export { sumoApi } from "./sumo-api";
export { SUMO_REFUSALS } from "./sumo-refusals";
