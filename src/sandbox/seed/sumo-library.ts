import type { JsonObject } from "../store";
import { FOLDERS, MONITORS, rootFolder } from "../sumo";
import { contentIdOf } from "./ids";
import type { SeedDocument } from "./seed-document";
import { CONTENT_FOLDERS, LOG_SEARCHES, LOOKUP_TABLES } from "./sumo/library";
import type { SeedContent } from "./sumo/library";
import { MONITOR_FOLDERS, SEED_MONITORS } from "./sumo/monitors";
import { coreStamp } from "./sumo-maker";
import type { Maker } from "./sumo-maker";

/** What somebody made in the content library and among the monitors. */
export function libraryDocuments(maker: Maker): readonly SeedDocument[] {
  return [
    ...CONTENT_FOLDERS.map((content) =>
      document(maker, FOLDERS, content, { ...IN_LIBRARY, ...parent(maker, content) }),
    ),
    ...LOOKUP_TABLES.map((content) =>
      document(maker, "lookup-tables", content, { parentFolderId: parent(maker, content).parentId }),
    ),
    ...LOG_SEARCHES.map((content) =>
      document(maker, "log-searches", content, { intervalTimeType: "messageTime", ...parent(maker, content) }),
    ),
    ...MONITOR_FOLDERS.map((content) =>
      document(maker, MONITORS, content, { ...AMONG_MONITORS, ...above(maker, content) }),
    ),
    ...SEED_MONITORS.map((content) =>
      document(maker, MONITORS, content, { ...AMONG_MONITORS, status: ["Normal"], ...above(maker, content) }),
    ),
  ];
}

const IN_LIBRARY = { itemType: "Folder", permissions: ["View", "Manage"] };
const AMONG_MONITORS = { version: 0, isSystem: false, isMutable: true, isLocked: false };

function document(maker: Maker, kind: string, { fields }: SeedContent, more: JsonObject): SeedDocument {
  const { scope } = maker;
  const id = contentIdOf(scope, kind, fields.name);
  return { scope, kind, key: id, body: { id, ...fields, ...more, ...coreStamp(maker) } };
}

function parent({ scope, user }: Maker, { folder }: SeedContent): { readonly parentId: string } {
  return { parentId: folder === undefined ? user.personalFolderId : contentIdOf(scope, FOLDERS, folder) };
}

function above(maker: Maker, { folder }: SeedContent): { readonly parentId: unknown } {
  return { parentId: folder === undefined ? rootFolder(maker)["id"] : contentIdOf(maker.scope, MONITORS, folder) };
}
