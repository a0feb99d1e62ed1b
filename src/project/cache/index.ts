export { codeDigest, codeDigestOf } from "./code-digest";
export { CACHE_FOLDER, KqlCache } from "./kql-cache";
export { digestOf, Store } from "./store";
export { ReadingCache } from "./reading-cache";
export { TextCache } from "./text-cache";
