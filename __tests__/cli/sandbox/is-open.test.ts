import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { networkInterfaces } from "node:os";
import { isOpen } from "../../../src/cli/sandbox/is-open";

jest.mock("node:os", () => ({ networkInterfaces: jest.fn() }));

const interfaces = jest.mocked(networkInterfaces);
const outer = (address: string): ReturnType<typeof networkInterfaces> => ({
  eth0: [{ address, internal: false, family: "IPv4", netmask: "", mac: "", cidr: null }],
});

let server: Server;
const port = (): number => (server.address() as AddressInfo).port;

beforeEach(() => new Promise<void>((resolve) => (server = createServer().listen(0, "127.0.0.1", resolve))));
afterEach(() => new Promise((resolve) => server.close(resolve)));

test.each([
  ["answers at an outer address", "127.0.0.1", true],
  ["answers elsewhere alone", "127.0.0.2", false],
])("a port that %s: %s, %s", async (_, address, expected) => {
  interfaces.mockReturnValue(outer(address));

  await expect(isOpen(port())).resolves.toBe(expected);
});

test("a machine without an outer address says nothing", async () => {
  interfaces.mockReturnValue({ ...outer("fe80::1"), lo: undefined });

  await expect(isOpen(port())).resolves.toBeUndefined();
});
