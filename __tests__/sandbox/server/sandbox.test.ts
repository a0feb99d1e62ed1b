import { once } from "node:events";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { connect, pathsOf, providerEnvironment, readEstate, SandboxError, startSandbox } from "../../../src/sandbox";
import type { Estate, RunningSandbox } from "../../../src/sandbox";
import { Store } from "../../../src/sandbox/store";
import { temporaryFolder } from "../temporary-folder";

const SECRET = "a-secret-of-the-test";
const ESTATE: Estate = {
  tenants: [
    {
      id: "00000000-0000-0000-0000-0000000000c1",
      clients: [
        {
          clientId: "00000000-0000-0000-0000-0000000000ca",
          objectId: "00000000-0000-0000-0000-0000000000cb",
          secret: SECRET,
        },
      ],
    },
  ],
  subscriptions: [
    {
      id: "00000000-0000-0000-0000-000000000c01",
      tenantId: "00000000-0000-0000-0000-0000000000c1",
      managedBy: [],
    },
  ],
  workspaces: [],
  orgs: [
    {
      id: "00000000000000A1",
      name: "acme",
      users: [
        {
          id: "00000000000000B1",
          accessId: "su-access",
          accessKey: SECRET,
          personalFolderId: "00000000000000F1",
        },
      ],
      folders: [],
    },
  ],
};
const folder = temporaryFolder();
const running: RunningSandbox[] = [];
const start = async (options: Partial<Parameters<typeof startSandbox>[0]> = {}): Promise<RunningSandbox> => {
  const sandbox = await startSandbox({ folder, estate: ESTATE, bindsQueries: false, ...options });
  running.push(sandbox);
  return sandbox;
};
const others: Server[] = [];
const occupy = async (port: number): Promise<number> => {
  const other = createServer().listen(port, "127.0.0.1");
  others.push(other);
  await once(other, "listening");
  return (other.address() as AddressInfo).port;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  others.splice(0).forEach((each) => each.close());
});

const sumo = (
  path: string,
  { sumo: address }: RunningSandbox["endpoints"],
  init: RequestInit = {},
): Promise<Response> =>
  fetch(new URL(path, address), {
    ...init,
    headers: {
      authorization: `Basic ${Buffer.from(`su-access:${SECRET}`).toString("base64")}`,
      "content-type": "application/json",
    },
  });
const FOLDER = JSON.stringify({ name: "searches", description: "", parentId: "00000000000000F1" });

test("who asks for the sandbox of a folder finds the one that runs, and none when it has ended", async () => {
  const sandbox = await start();

  const found = await connect(folder);
  await sandbox.close();

  expect(found?.endpoints).toEqual(sandbox.endpoints);
  expect(await connect(folder)).toBeUndefined();
});

test("it listens on this machine alone, and the addresses stay after a restart", async () => {
  const first = await start();
  await first.close();
  const second = await start();

  expect(first.endpoints).toMatchObject({
    azure: expect.stringMatching(/^https:\/\/localhost:\d+$/) as string,
    sumo: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/$/) as string,
  });
  expect(second.endpoints).toEqual(first.endpoints);
});

describe("a sandbox that listens", () => {
  const heard = async (url: string): Promise<boolean> => {
    const { hostname, port } = new URL(url);
    const socket = connectTls({ host: hostname, port: Number(port), ca: readFileSync(pathsOf(folder).certificate) });
    await once(socket, "secureConnect");
    socket.end();
    return socket.authorized;
  };

  test.each([
    ["0.0.0.0", /^https:\/\/localhost:\d+$/, /^http:\/\/127\.0\.0\.1:\d+\/api\/$/],
    ["localhost", /^https:\/\/localhost:\d+$/, /^http:\/\/localhost:\d+\/api\/$/],
  ])("on %s says where this machine finds it, with a certificate for that", async (host, azure, sumoLogic) => {
    const { endpoints } = await start({ host });

    expect([endpoints.azure, endpoints.sumo]).toEqual([
      expect.stringMatching(azure) as string,
      expect.stringMatching(sumoLogic) as string,
    ]);
    expect(await heard(endpoints.azure)).toBe(true);
    expect((await sumo("v2/content/folders/personal", endpoints)).status).toBe(200);
  });

  test("nowhere is none: an address that the machine does not have is refused", async () => {
    await expect(start({ host: "192.0.2.1" })).rejects.toThrow("192.0.2.1 is not an address of this machine");

    expect(await connect(folder)).toBeUndefined();
  });
});

test("what was stored is there after a restart", async () => {
  const first = await start();
  const made = await sumo("v2/content/folders", first.endpoints, { method: "POST", body: FOLDER });
  const { id } = (await made.json()) as { id: string };
  await first.close();

  const second = await start();

  const answer = await sumo(`v2/content/folders/${id}`, second.endpoints);
  expect([answer.status, ((await answer.json()) as { name: string }).name]).toEqual([200, "searches"]);
});

test("two sandboxes in one folder are refused", async () => {
  await start();

  await expect(start()).rejects.toThrow("a sandbox of this folder runs already");
});

test("a sandbox whose folder was removed and taken by another one knows it, and leaves that one alone", async () => {
  const first = await start();
  rmSync(folder, { recursive: true });
  const second = await start({ ports: { azure: 0, sumo: 0, control: 0 } });

  const marked = [first.isMarked(), second.isMarked()];
  await first.close();

  expect(marked).toEqual([false, true]);
  expect((await connect(folder))?.endpoints).toEqual(second.endpoints);
});

test("an error that nobody expected is written down, with where it happened and nothing of the request", async () => {
  const written = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const { endpoints } = await start();
  jest.spyOn(Store.prototype, "find").mockImplementationOnce(() => {
    throw new TypeError("no such thing");
  });

  const answer = await sumo("sec/v1/rules/MATCH-U00001", endpoints);
  const text = written.mock.calls.join("");
  jest.restoreAllMocks();

  expect(answer.status).toBe(500);
  expect(text).toMatch(/ a defect of the sandbox: TypeError: no such thing\n {4}at /);
  expect(text).not.toContain("authorization");
});

test("a port that was asked for and is taken is refused, and nothing stays open", async () => {
  const port = await occupy(0);

  await expect(start({ ports: { sumo: port } })).rejects.toThrow(`port ${String(port)} is taken`);

  expect(await connect(folder)).toBeUndefined();
});

test("a port of the last time that is taken gives way to a free one", async () => {
  const first = await start();
  await first.close();
  const { port } = new URL(first.endpoints.sumo);
  await occupy(Number(port));

  const second = await start();

  expect(new URL(second.endpoints.sumo).port).not.toBe(port);
});

test("only who holds its token tells it what to do", async () => {
  const { endpoints } = await start();

  const answers = await Promise.all(
    ["", "Bearer ", "Bearer 0000"].map((authorization) =>
      fetch(new URL("status", endpoints.control), { headers: { authorization } }),
    ),
  );

  expect(answers.map((each) => each.status)).toEqual([401, 401, 401]);
});

test("its own orders are carried out: faults, snapshots, a reset", async () => {
  const { client, endpoints } = await start();
  await client.reset();
  const empty = await client.snapshot();
  await sumo("v2/content/folders", endpoints, { method: "POST", body: FOLDER });
  const full = await client.snapshot();
  const fault = await client.addFault({ api: "sumo", trouble: { kind: "status", status: 503 }, times: 1 });
  const failed = await sumo("v2/content/folders/personal", endpoints);
  const { faults } = await client.status();
  await client.restore(empty);
  const restored = await client.snapshot();
  await client.restore(full);

  expect([failed.status, faults]).toEqual([503, [{ ...fault, met: 1 }]]);
  expect([restored, await client.snapshot()]).toEqual([empty, full]);
});

test("an order that it cannot carry out is refused with what to change", async () => {
  const { client } = await start();

  const refusal = await client.edit({ kind: "delete", target: "no-such-rule" }).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(SandboxError);
  expect((refusal as SandboxError).message).toContain("no-such-rule");
});

test("what it keeps of secrets only its owner may read, and its log holds none", async () => {
  const { endpoints } = await start();
  await sumo("v2/content/folders/personal", endpoints);
  await new Promise((resolve) => setTimeout(resolve, 50));

  const modes = ["estate.json", "running.json", "key.pem", "signing.key", "requests.jsonl"].map(
    (name) => statSync(join(folder, name)).mode & 0o077,
  );

  expect(modes).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(pathsOf(folder).log, "utf8")).toContain("/api/v2/content/folders/personal");
  expect(readFileSync(pathsOf(folder).log, "utf8")).not.toContain(SECRET);
});

test("a provider gets the address and the credential of one place", async () => {
  const { endpoints } = await start();
  const places = { folder, endpoints, estate: readEstate(folder) ?? ESTATE };

  const azure = providerEnvironment(places, {
    azure: {
      tenantId: "00000000-0000-0000-0000-0000000000C1",
      subscriptionId: "00000000-0000-0000-0000-000000000c01",
    },
  });

  expect(azure).toMatchObject({
    ARM_METADATA_HOSTNAME: new URL(endpoints.azure).host,
    ARM_CLIENT_SECRET: SECRET,
    ARM_USE_CLI: "false",
  });
  expect(existsSync(azure["SSL_CERT_FILE"] ?? "")).toBe(true);
  expect(providerEnvironment(places, { sumo: { userId: "00000000000000b1" } })).toEqual({
    SUMOLOGIC_BASE_URL: endpoints.sumo,
    SUMOLOGIC_ACCESSID: "su-access",
    SUMOLOGIC_ACCESSKEY: SECRET,
  });
});

test("a place that the estate does not know has no credential", async () => {
  const { endpoints } = await start();

  expect(() =>
    providerEnvironment({ folder, endpoints, estate: ESTATE }, { sumo: { userId: "00000000000000FF" } }),
  ).toThrow("knows no credential for user 00000000000000FF");
});

test("it ends when it is told to", async () => {
  const { client, stopped, close } = await start();

  await client.stop();
  await stopped.then(close);

  expect(await connect(folder)).toBeUndefined();
});
