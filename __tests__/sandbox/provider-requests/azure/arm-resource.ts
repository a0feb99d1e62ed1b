import { text } from "../attributes";
import type { Attributes } from "../attributes";
import { sent } from "../json";
import type { JsonObject } from "../json";
import { Refused } from "../refused";
import type { ResourceType } from "../resource-type";

/** What distinguishes one type of Azure resource from another. */
export interface ArmResource {
  readonly apiVersion: string;
  /** Its id, which is its path. */
  readonly idOf: (attributes: Attributes) => string;
  readonly body: (attributes: Attributes) => JsonObject;
  /** Whether a change is sent as an update. @defaultValue true: otherwise any change replaces it */
  readonly hasUpdate?: boolean;
  /** Whether an update carries the etag that was read, so that the service refuses when it has changed since. */
  readonly sendsEtag?: boolean;
  /** Paths in the body whose change replaces it. */
  readonly replacedBy?: readonly string[];
}

/** create = GET (404), PUT, GET; update = GET, PUT, GET; delete = DELETE. Measured with azurerm 5.2.0. */
export function armResource(resource: ArmResource): ResourceType {
  const { apiVersion, idOf, hasUpdate = true, sendsEtag = false, replacedBy = [] } = resource;
  const body = (attributes: Attributes): JsonObject => sent(resource.body(attributes));
  const update: ResourceType["update"] = async ({ azure }, id, attributes) => {
    const etag = (await azure.get(id, apiVersion))?.["etag"];
    await azure.put(id, apiVersion, { ...body(attributes), ...(sendsEtag ? { etag } : {}) });
    await azure.get(id, apiVersion);
  };
  return {
    body,
    idOf,
    replacedBy,
    create: async ({ azure }, attributes) => {
      const id = idOf(attributes);
      if (await azure.get(id, apiVersion)) throw exists(id);
      await azure.put(id, apiVersion, body(attributes));
      await azure.get(id, apiVersion);
      return id;
    },
    read: ({ azure }, id) => azure.get(id, apiVersion),
    delete: ({ azure }, id) => azure.delete(id, apiVersion),
    ...(hasUpdate ? { update } : {}),
  };
}

/** The id of a resource of Sentinel: the workspace's, and below it the provider's. */
export function sentinelId(attributes: Attributes, kind: string): string {
  return `${text(attributes, "log_analytics_workspace_id")}/providers/Microsoft.SecurityInsights/${kind}/${text(attributes, "name")}`;
}

/** The provider stops by itself: state does not know the resource, and Azure does. */
function exists(id: string): Refused {
  const message = `A resource with the ID "${id}" already exists - to be managed via Terraform this resource needs to be imported into the State.`;
  return new Refused({ method: "GET", path: id }, { status: 0, body: { error: { code: "AlreadyExists", message } } });
}
