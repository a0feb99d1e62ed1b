import type { JsonObject } from "../../store";
import type { ArmAnswer } from "./arm-answer";
import { ok } from "./arm-answer";
import type { ArmRequest } from "./arm-route";

/** How many resources a page holds. */
export const PAGE_SIZE = 100;

/** The key behind which the page that a request wants begins; empty for the first. */
export function pageStart({ query }: ArmRequest): string {
  return Buffer.from(query.$skiptoken ?? "", "base64url").toString("utf8");
}

/** One page of a list. @param last The key of its last resource when more may follow. */
export function pageAnswer(request: ArmRequest, value: readonly JsonObject[], last: string | undefined): ArmAnswer {
  if (last === undefined) return ok({ value });
  const { origin, path, query } = request;
  const { $skiptoken: _, ...rest } = query;
  const next = new URLSearchParams({ ...(rest as Record<string, string>) });
  next.set("$skipToken", Buffer.from(last, "utf8").toString("base64url"));
  return ok({ value, nextLink: `${origin}${path}?${next.toString()}` });
}
