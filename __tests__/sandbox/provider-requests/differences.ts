import { isObject } from "./json";

/**
 * The paths at which what is read differs from what was sent. A provider cannot tell what is absent from what is empty,
 * and a service may answer more than it was sent: neither is a difference.
 */
export function differences(sent: unknown, read: unknown, at = ""): string[] {
  if (isUnset(sent) && isUnset(read)) return [];
  if (Array.isArray(sent) && Array.isArray(read)) return ofLists(sent, read, at);
  if (isObject(sent) && isObject(read)) {
    return Object.keys(sent).flatMap((key) => differences(sent[key], read[key], at === "" ? key : `${at}.${key}`));
  }
  return Object.is(sent, read) ? [] : [at];
}

function ofLists(sent: readonly unknown[], read: readonly unknown[], at: string): string[] {
  if (sent.length !== read.length) return [at];
  return sent.flatMap((each, index) => differences(each, read[index], `${at}[${index}]`));
}

function isUnset(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isUnset);
}
