import { isObject } from "../json";
import type { JsonObject } from "../json";
import { Refused } from "../refused";
import type { ServiceAnswer, ServiceRequest } from "../senders";
import type { SumoService } from "./sumo-service";

/** What a GET brings: a body, and the etag that a following PUT carries. */
export interface Found {
  readonly body: JsonObject;
  readonly etag: string;
}

/** Requests as the sumologic provider makes them. Paths are relative to its base URL, which ends in `/api/`. */
export class SumoClient {
  constructor(private readonly service: SumoService) {}

  /** Reads; `undefined` when there is nothing. */
  async find(path: string): Promise<Found | undefined> {
    const answer = await this.ask("GET", path);
    if (answer.status === 404) return undefined;
    const etag = answer.headers["etag"];
    return { body: isObject(answer.body) ? answer.body : {}, etag: typeof etag === "string" ? etag : "" };
  }

  /** Reads what must be there. @throws Refused when it is not. */
  async get(path: string): Promise<JsonObject> {
    const found = await this.find(path);
    if (found) return found.body;
    throw new Refused({ method: "GET", path }, { status: 404, body: undefined });
  }

  /** Creates, or starts a job. */
  async post(path: string, body?: JsonObject): Promise<JsonObject> {
    return asObject(await this.ask("POST", path, body));
  }

  /** Changes: a GET of the same path gives the etag, whatever its status. */
  async put(path: string, body: JsonObject): Promise<JsonObject> {
    const before = await this.ask("GET", path).catch(onlyRefusals);
    const etag = before.headers["etag"];
    return asObject(await this.ask("PUT", path, body, { "if-match": typeof etag === "string" ? etag : "" }));
  }

  /** Removes, or starts a job that does. */
  async delete(path: string): Promise<JsonObject> {
    return asObject(await this.ask("DELETE", path));
  }

  private async ask(
    method: ServiceRequest["method"],
    path: string,
    body?: JsonObject,
    more: Readonly<Record<string, string>> = {},
  ): Promise<ServiceAnswer> {
    const { send, accessId, accessKey } = this.service;
    const authorization = `Basic ${Buffer.from(`${accessId}:${accessKey}`).toString("base64")}`;
    const headers = { authorization, "content-type": "application/json", ...more };
    const request: ServiceRequest = { method, path: `/api/${path}`, headers };
    const answer = await send(body ? { ...request, body: JSON.stringify(body) } : request);
    if (answer.status < 400 || (answer.status === 404 && method === "GET")) return answer;
    throw new Refused(request, answer);
  }
}

function asObject({ body }: ServiceAnswer): JsonObject {
  return isObject(body) ? body : {};
}

function onlyRefusals(error: unknown): ServiceAnswer {
  if (!(error instanceof Refused)) throw error;
  return { status: error.status, headers: {}, body: error.body };
}
