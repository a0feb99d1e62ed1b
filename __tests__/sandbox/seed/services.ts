import type { FastifyInstance } from "fastify";
import { azureApi, workspaceId } from "../../../src/sandbox/azure";
import type { Workspace } from "../../../src/sandbox/estate";
import { FaultBox } from "../../../src/sandbox/faults";
import { createApp } from "../../../src/sandbox/http";
import type { ServiceApi, ServiceContext } from "../../../src/sandbox/http";
import { sumoApi } from "../../../src/sandbox/sumo";

/** What a service answered. */
export interface ServiceAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends to a service as one who may. @param path Behind the workspace's id, or behind `/api/`. */
export type Send = (method: "GET" | "PUT" | "POST", path: string, payload?: object) => Promise<ServiceAnswer>;

function appOf(api: ServiceApi, context: ServiceContext): FastifyInstance {
  return createApp({ api, context, faults: new FaultBox(() => 0), log: () => undefined });
}

function senderOf(app: FastifyInstance, base: string, authorization: () => Promise<string>): Send {
  return async (method, path, payload) => {
    const headers = { authorization: await authorization() };
    const answer = await app.inject({ method, url: `${base}${path}`, headers, ...(payload ? { payload } : {}) });
    const body = answer.body === "" ? {} : answer.json<ServiceAnswer["body"]>();
    return { status: answer.statusCode, etag: answer.headers.etag, body };
  };
}

/** Sends to a workspace. */
export function azureSender(context: ServiceContext, workspace: Workspace): Send {
  const app = appOf(azureApi, context);
  const [tenant] = context.estate.tenants;
  const [client] = tenant?.clients ?? [];
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client?.clientId ?? "",
    client_secret: client?.secret ?? "",
    scope: "https://localhost/.default",
  });
  const signIn = async (): Promise<string> => {
    const answer = await app.inject({
      method: "POST",
      url: `/${tenant?.id ?? ""}/oauth2/v2.0/token`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: form.toString(),
    });
    return `Bearer ${answer.json<{ access_token: string }>().access_token}`;
  };
  return senderOf(app, workspaceId(workspace), signIn);
}

/** Sends to the first user's org. */
export function sumoSender(context: ServiceContext): Send {
  const [user] = context.estate.orgs[0]?.users ?? [];
  const basic = Buffer.from(`${user?.accessId ?? ""}:${user?.accessKey ?? ""}`).toString("base64");
  return senderOf(appOf(sumoApi, context), "/api/", () => Promise.resolve(`Basic ${basic}`));
}
