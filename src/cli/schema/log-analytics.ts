import { z } from "zod";
import type { SentinelTarget } from "../../model";
import type { Credential } from "./credential";
import { tenantOf } from "./credential";
import { noToken, notAllowed, refused, refusedToken, strangeAnswer, unknownWorkspace, wrongEndpoint } from "./errors";
import { metadataAnswer } from "./metadata";
import type { Metadata } from "./metadata";
import { ask, jsonOf, readAnswer } from "./request";
import type { ServiceAnswer } from "./request";

/** Where the services are. */
export interface Endpoints {
  /** The Log Analytics API. */
  readonly api: URL;
  /** Where tokens are given. */
  readonly login: URL;
}

const API = "https://api.loganalytics.io";
const LOGIN = "https://login.microsoftonline.com";
/** National clouds have an audience of their own. */
const NATIONAL = /\.(?:us|cn)$/;

/** The endpoints that a user names. @throws UsageError when one is neither https nor a loopback address. */
export function endpointsOf(api: string = API, login: string = LOGIN): Endpoints {
  return { api: endpointOf("--endpoint", api), login: endpointOf("--login-endpoint", login) };
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function endpointOf(option: string, text: string): URL {
  if (!URL.canParse(text)) throw wrongEndpoint(option, text);
  const url = new URL(text.endsWith("/") ? text : `${text}/`);
  if (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname))) return url;
  throw wrongEndpoint(option, text);
}

const tokenAnswer = z.object({ access_token: z.string().min(1) });
const tokenError = z.object({ error: z.string(), error_description: z.string().optional() });

/** A bearer token for the Log Analytics API. @throws UsageError when the tenant gives none. */
export async function tokenFor(credential: Credential, { api, login }: Endpoints): Promise<string> {
  if (credential.kind === "token") return credential.token;
  const { tenant, id, secret } = credential;
  const url = new URL(`${tenant}/oauth2/v2.0/token`, login);
  const scope = `${NATIONAL.test(api.hostname) ? api.origin : API}/.default`;
  const form = { grant_type: "client_credentials", client_id: id, client_secret: secret, scope };
  const answer = await ask({ url, form });
  if (answer.status === 200) return readAnswer(tokenAnswer, answer, url).access_token;
  const { data } = tokenError.safeParse(jsonOf(answer.text));
  if (!data) throw strangeAnswer(url.host, `HTTP ${String(answer.status)}`);
  const [reason = ""] = (data.error_description ?? "").split(/\r?\n/, 1);
  throw noToken(tenant, without(secret, reason === "" ? data.error : `${data.error}: ${reason}`));
}

/** What a workspace has. @throws UsageError when it cannot be read. */
export async function metadataOf(sentinel: SentinelTarget, token: string, { api }: Endpoints): Promise<Metadata> {
  const path = resourcePath(sentinel);
  const url = new URL(`v1${path}/metadata`, api);
  const answer = await ask({ url, headers: { authorization: `Bearer ${token}`, accept: "application/json" } });
  if (answer.status === 200) return readAnswer(metadataAnswer, answer, url);
  throw failure(answer, { sentinel, path, token, host: url.host });
}

/** The address of a workspace in Azure: the API takes it in the place of the workspace's own id. */
function resourcePath({ subscriptionId, resourceGroup, workspace }: SentinelTarget): string {
  const [subscription, group, name] = [subscriptionId, resourceGroup, workspace].map(encodeURIComponent);
  return `/subscriptions/${subscription ?? ""}/resourceGroups/${group ?? ""}/providers/Microsoft.OperationalInsights/workspaces/${name ?? ""}`;
}

interface FailedRequest {
  readonly sentinel: SentinelTarget;
  readonly path: string;
  readonly token: string;
  readonly host: string;
}

const serviceError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().optional(),
    innererror: z.object({ code: z.string().optional(), message: z.string().optional() }).optional(),
  }),
});

/** Codes of errors about the token, which come with 401 and with 403. */
const TOKEN_CODE = /Authentication|Token/;

/** What a refusal means (Azure Monitor Log Analytics API errors, 2024). */
function failure({ status, text }: ServiceAnswer, { sentinel, path, token, host }: FailedRequest): RangeError {
  const { data } = serviceError.safeParse(jsonOf(text));
  if (!data)
    return status >= 500 ? refused(host, `HTTP ${String(status)}`) : strangeAnswer(host, `HTTP ${String(status)}`);
  const { code, message = "", innererror } = data.error;
  const inner = innererror?.message ?? message;
  const reason = without(token, [code, inner].filter((each) => each !== "").join(": "));
  if (code.includes("NotFound")) return unknownWorkspace(sentinel.workspace, path);
  if (status === 401 || (status === 403 && TOKEN_CODE.test(code)))
    return refusedToken(sentinel.workspace, `${reason} (signed in to tenant ${tenantOf(sentinel)})`);
  if (status === 403) return notAllowed(sentinel.workspace, reason);
  if (status === 404) return unknownWorkspace(sentinel.workspace, path);
  return refused(host, `HTTP ${String(status)}, ${reason}`);
}

/** A service's words, should they repeat what nobody may read. */
function without(secret: string, text: string): string {
  return text.replaceAll(secret, "…");
}
