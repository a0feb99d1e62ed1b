/** Whether a host, with or without its port, is this machine's own. */
export function isLoopbackHost(host: string): boolean {
  return isLoopbackUrl(`http://${host}`);
}

/** Whether a URL leads to this machine only: no name that a resolver could send elsewhere, no user part. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== "http:" && protocol !== "https:") return false;
  if (username !== "" || password !== "") return false;
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
