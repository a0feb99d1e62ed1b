import { readFileSync } from "node:fs";
import { get } from "node:https";
import { pathsOf } from "../../sandbox";
import type { Endpoints } from "../../sandbox";
import { notLoopback } from "./errors";

const PATIENCE_MS = 10_000;
/** The forms that versions of azurerm read. */
const VERSIONS = ["2018-01-01", "2022-09-01"];

/**
 * What a sandbox says of Azure's endpoints, in every form of it, from a server that has this sandbox's certificate.
 * @throws UsageError when nobody with that certificate answers.
 */
export async function readMetadata(folder: string, { azure }: Endpoints): Promise<unknown> {
  const ca = readFileSync(pathsOf(folder).certificate);
  try {
    const urls = VERSIONS.map((each) => new URL(`/metadata/endpoints?api-version=${each}`, azure));
    const documents = await Promise.all(urls.map((url) => text(url, ca)));
    return documents.map((each) => JSON.parse(each) as unknown);
  } catch (cause) {
    throw Object.assign(notLoopback(`${azure} does not answer as this sandbox does: ${String(cause)}`), { cause });
  }
}

function text(url: URL, ca: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { ca, timeout: PATIENCE_MS, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    });
    request.once("timeout", () => request.destroy(new RangeError("no answer in time")));
    request.once("error", reject);
  });
}
