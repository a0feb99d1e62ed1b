export { authorText, holdsToken, literal } from "./author-text";
export type { IdentityProps } from "./identity";
export * from "./sentinel";
export * from "./sumologic";
