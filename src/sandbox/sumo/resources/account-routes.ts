import type { OrgUser } from "../../estate";
import type { JsonObject } from "../../store";
import { notFound } from "../errors";
import { emailOf } from "../identity";
import type { Answer, Route, Visit } from "../visit";

/** The routes of who and what an org has beside content. */
export const ACCOUNT_ROUTES: readonly Route[] = [
  { method: "GET", path: "v1/collectors", handle: (): Answer => ({ body: { collectors: [] } }) },
  { method: "GET", path: "v1/users", handle: listUsers },
  { method: "GET", path: "v1/users/:id", handle: readUser },
];

function listUsers({ caller, query }: Visit): Answer {
  const wanted = query["email"]?.toLowerCase();
  const users = caller.org.users.filter((user) => wanted === undefined || emailOf(user) === wanted);
  return { body: { data: users.map(shown), next: null } };
}

function readUser({ caller, params }: Visit): Answer {
  const user = caller.org.users.find(({ id }) => id.toUpperCase() === params["id"]?.toUpperCase());
  if (!user) throw notFound();
  return { body: shown(user) };
}

function shown(user: OrgUser): JsonObject {
  const { id } = user;
  return {
    id,
    firstName: "Sandbox",
    lastName: id,
    email: emailOf(user),
    roleIds: [],
    isActive: true,
    isLocked: false,
    isMfaEnabled: false,
  };
}
