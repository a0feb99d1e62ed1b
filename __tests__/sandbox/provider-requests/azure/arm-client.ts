import { isObject, objectAt, textAt } from "../json";
import type { JsonObject } from "../json";
import { Refused } from "../refused";
import type { ServiceAnswer, ServiceRequest } from "../senders";
import type { AzureService } from "./azure-service";

const METADATA = "/metadata/endpoints?api-version=2022-09-01";

/** Requests as azurerm makes them: it asks where to sign in, signs in once, and then works. */
export class ArmClient {
  private token: Promise<string> | undefined;

  constructor(private readonly service: AzureService) {}

  /** Who the token is for, as `data.azurerm_client_config` tells it: no request of its own. */
  async identity(): Promise<JsonObject> {
    const [, payload = ""] = (await this.signedIn()).split(".");
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return {
      tenant_id: textAt(claims, "tid"),
      object_id: textAt(claims, "oid"),
      client_id: this.service.clientId,
      subscription_id: this.service.subscriptionId,
    };
  }

  /** Reads a resource; `undefined` when there is none. */
  async get(id: string, apiVersion: string): Promise<JsonObject | undefined> {
    const answer = await this.ask("GET", id, apiVersion);
    if (answer.status === 404) return undefined;
    return bodyOf(answer);
  }

  /** Stores a resource. */
  async put(id: string, apiVersion: string, body: JsonObject): Promise<void> {
    await this.ask("PUT", id, apiVersion, body);
  }

  /** Removes a resource. */
  async delete(id: string, apiVersion: string): Promise<void> {
    await this.ask("DELETE", id, apiVersion);
  }

  private async ask(
    method: ServiceRequest["method"],
    id: string,
    apiVersion: string,
    body?: JsonObject,
  ): Promise<ServiceAnswer> {
    const path = `${id.split("/").map(encodeURIComponent).join("/")}?api-version=${apiVersion}`;
    const headers = {
      accept: "application/json; charset=utf-8; IEEE754Compatible=false",
      authorization: `Bearer ${await this.signedIn()}`,
      "content-type": "application/json; charset=utf-8",
    };
    const request: ServiceRequest = { method, path, headers };
    const answer = await this.service.send(body ? { ...request, body: JSON.stringify(body) } : request);
    if (answer.status < 300 || (answer.status === 404 && method !== "PUT")) return answer;
    throw new Refused(request, answer);
  }

  private signedIn(): Promise<string> {
    this.token ??= this.signIn();
    return this.token;
  }

  private async signIn(): Promise<string> {
    const { send, tenantId, clientId, clientSecret } = this.service;
    const found = await send({ method: "GET", path: METADATA, headers: {} });
    const login = new URL(textAt(objectAt(found.body, "authentication"), "loginEndpoint"));
    const resource = textAt(found.body, "resourceManager");
    const path = `${login.pathname.replace(/\/$/, "")}/${tenantId}/oauth2/v2.0/token`;
    const form = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "client_credentials",
      scope: `${resource.replace(/\/$/, "")}/.default`,
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await send({ method: "POST", path, headers, body: form.toString() });
    if (answer.status !== 200) throw new Refused({ method: "POST", path }, answer);
    return textAt(answer.body, "access_token");
  }
}

function bodyOf({ body }: ServiceAnswer): JsonObject {
  return isObject(body) ? body : {};
}
