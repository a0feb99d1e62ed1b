import { LOG_SEARCH_REFUSALS } from "../refusals/log-search";
import type { Resource } from "./resource";

/** A saved search, with its schedule. A change replaces all of it. */
export const LOG_SEARCH: Resource = {
  kind: "log-searches",
  path: "v1/logSearches",
  envelope: "bare",
  refusals: LOG_SEARCH_REFUSALS,
  identify: (_sent, { shelf }) => shelf.nextContentId(),
  make: ({ sent, before, id, visit: { now, caller } }) => ({
    id,
    intervalTimeType: sent["runByReceiptTime"] === true ? "receiptTime" : "messageTime",
    ...sent,
    createdAt: before?.["createdAt"] ?? now,
    createdBy: before?.["createdBy"] ?? caller.user.id,
    modifiedAt: now,
    modifiedBy: caller.user.id,
  }),
};
