import { createPrivateKey, X509Certificate } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { pathsOf } from "./folder";

/** A certificate and its key, as PEM. */
export interface Certificate {
  /** The certificate. */
  readonly cert: string;
  /** Its key. */
  readonly key: string;
}

const YEARS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_MS = 7 * DAY_MS;

/**
 * The certificate of a folder's sandbox, and beside it a file of all that a client shall trust: the well-known
 * authorities and this certificate. They are made on the spot when there are none, when the certificate ends within a
 * week, and when they do not belong together: a sandbox may be killed while it writes them.
 * @param hosts Names and addresses that it is for, beside `localhost`, `127.0.0.1` and `::1`.
 */
export async function certificateOf(folder: string, now: Date, hosts: readonly string[]): Promise<Certificate> {
  const { certificate, key, trusted } = pathsOf(folder);
  const known = readKnown(folder);
  if (known && isGood(known, now, hosts)) return known;
  const made = await makeCertificate(now, hosts);
  writeFileSync(key, made.key, { mode: 0o600 });
  chmodSync(key, 0o600);
  writeFileSync(certificate, made.cert);
  writeFileSync(trusted, [...rootCertificates, made.cert].join("\n"));
  return made;
}

/** What was written before; `undefined` when it is not whole. */
function readKnown(folder: string): Certificate | undefined {
  const { certificate, key, trusted } = pathsOf(folder);
  if (![certificate, key, trusted].every((file) => existsSync(file))) return undefined;
  const known = { cert: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
  return isPair(known) && readFileSync(trusted, "utf8").endsWith(known.cert) ? known : undefined;
}

/** Whether a key is that of its certificate; half a file is neither. */
function isPair({ cert, key }: Certificate): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function isGood({ cert }: Certificate, now: Date, hosts: readonly string[]): boolean {
  const known = new X509Certificate(cert);
  const isFor = (host: string): boolean => known.checkHost(host) !== undefined || known.checkIP(host) !== undefined;
  return new Date(known.validTo).getTime() - now.getTime() > SOON_MS && hosts.every(isFor);
}

async function makeCertificate(now: Date, hosts: readonly string[]): Promise<Certificate> {
  // It takes a while to load, and is needed once.
  const { generate } = await import("selfsigned");
  const names = [
    { type: 2 as const, value: "localhost" },
    ...["127.0.0.1", "::1"].map((ip) => ({ type: 7 as const, ip })),
    ...hosts.map((host) => (isAddress(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host })),
  ];
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + YEARS * 365 * DAY_MS),
    extensions: [
      // It vouches for itself and can sign no other: who trusts it trusts this server and nothing else.
      { name: "basicConstraints", cA: false, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: names },
    ],
  });
  return { cert: made.cert, key: made.private };
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}
