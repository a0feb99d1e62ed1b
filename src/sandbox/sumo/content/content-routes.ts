import { notFound, SumoError } from "../errors";
import { resourceRoutes } from "../resources/resource-routes";
import { answerOf } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import { findByPath } from "./find-by-path";
import { FOLDER } from "./folder";
import { adminFolderId, findFolder, FOLDERS, removeContent, withChildren } from "./folders";
import { jobStatus, newJobId } from "./jobs";

/** The routes of the content library. */
export const CONTENT_ROUTES: readonly Route[] = [
  ...resourceRoutes(FOLDER).filter(({ method }) => method === "POST" || method === "PUT"),
  {
    method: "GET",
    path: "v2/content/folders/personal",
    handle: (visit) => folder(visit, visit.caller.user.personalFolderId),
  },
  {
    method: "GET",
    path: "v2/content/folders/adminRecommended",
    handle: ({ now }) => ({ body: { id: newJobId(now) } }),
  },
  { method: "GET", path: "v2/content/folders/adminRecommended/:job/status", handle: status },
  { method: "GET", path: "v2/content/folders/adminRecommended/:job/result", handle: adminFolder },
  { method: "GET", path: "v2/content/folders/:id", handle: (visit) => folder(visit, visit.params["id"] ?? "") },
  { method: "GET", path: "v2/content/path", handle: readByPath },
  { method: "DELETE", path: "v2/content/:id/delete", handle: remove },
  { method: "GET", path: "v2/content/:id/delete/:job/status", handle: status },
];

function folder({ shelf, caller }: Visit, id: string): Answer {
  const made = shelf.find(FOLDERS, id);
  if (made) return answerOf(made, withChildren(made.body, shelf));
  const found = findFolder(id, caller, shelf);
  if (!found) throw noSuchContent();
  return { body: withChildren(found, shelf) };
}

function readByPath({ query, caller, shelf }: Visit): Answer {
  const found = findByPath(query["path"] ?? "", caller, shelf);
  if (!found) throw noSuchContent();
  return { body: found };
}

function status({ params, now }: Visit): Answer {
  return { body: jobStatus(params["job"] ?? "", now) };
}

function adminFolder(visit: Visit): Answer {
  const { status: state } = jobStatus(visit.params["job"] ?? "", visit.now);
  if (state !== "Success") throw new SumoError({ status: 400, message: "The job has not ended yet." });
  return folder(visit, adminFolderId(visit.caller));
}

/** What is asked for is removed at once; that its job ends later is what the caller sees. */
function remove({ shelf, params, now }: Visit): Answer {
  const wasThere = shelf.together(() => removeContent(params["id"] ?? "", shelf));
  if (!wasThere) throw noSuchContent();
  return { body: { id: newJobId(now) } };
}

function noSuchContent(): SumoError {
  return notFound("content:content_not_found", "Content with the given ID does not exist.");
}
