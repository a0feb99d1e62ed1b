export { codeDigest, codeDigestOf } from "./code-digest";
export { CACHE_FOLDER, KqlCache } from "./kql-cache";
export { digestOf, Store } from "./store";
