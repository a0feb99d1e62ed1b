export type * from "./aggregate-stages";
export type * from "./enrich-stages";
export type * from "./expressions";
export type * from "./filter-stages";
export type * from "./parse-stages";
export type * from "./search";
export type * from "./shape-stages";
