import { request } from "node:https";
import { PLACE } from "./rules";

/** A token of the benchmark's tenant. @throws RangeError when there is none. */
export function bearerOf(origin: string, ca: string, form: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/${PLACE.tenantId}/oauth2/v2.0/token`,
      { method: "POST", ca, headers: { "content-type": "application/x-www-form-urlencoded" } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("end", () => {
          const text = Buffer.concat(chunks).toString();
          const token = (JSON.parse(text) as { readonly access_token?: string }).access_token;
          if (token === undefined) reject(new RangeError(`no token: ${text}`));
          else resolve(`Bearer ${token}`);
        });
      },
    );
    asked.once("error", reject);
    asked.end(new URLSearchParams(form).toString());
  });
}
