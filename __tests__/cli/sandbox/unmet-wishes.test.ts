import { unmetWishes } from "../../../src/cli/sandbox/unmet-wishes";

const at = (azure: string, sumo: string) => ({ azure, sumo, control: "http://127.0.0.1:3/", pid: 1 });
const CLOSED = { endpoints: at("https://localhost:8443", "http://127.0.0.1:8080/api/"), isOpen: false };
const OPEN = { ...CLOSED, isOpen: true };
const OPEN_6 = { endpoints: at("https://localhost:8443", "http://localhost:8080/api/"), isOpen: true };
const NAMED = { endpoints: at("https://siem.lab.example:8443", "http://siem.lab.example:8080/api/"), isOpen: true };
const ALONE = { ...CLOSED, isOpen: undefined };

test.each([
  ["nothing is asked", {}, NAMED],
  ["the address of this machine alone", { host: "127.0.0.1" }, CLOSED],
  ["every address", { host: "0.0.0.0" }, OPEN],
  ["every address of IPv6", { host: "::" }, OPEN_6],
  ["a name, in any letters", { host: "SIEM.lab.example" }, NAMED],
  ["every address of a machine that has its own alone", { host: "0.0.0.0" }, ALONE],
  ["its ports", { azurePort: "8443", sumoPort: "08080" }, CLOSED],
  ["any free port", { azurePort: "0" }, CLOSED],
])("a sandbox that runs as it is asked for needs no warning: %s", (_, asked, running) => {
  expect(unmetWishes({ limits: true, ...asked }, { hasRateLimits: true, ...running })).toEqual([]);
});

test("limits that are off already are off as asked", () => {
  expect(unmetWishes({ limits: false }, { hasRateLimits: false, ...CLOSED })).toEqual([]);
});

test.each([
  [{ host: "0.0.0.0" }, CLOSED, "it is at localhost, closed to others, which is not --host 0.0.0.0"],
  [{ host: "127.0.0.1" }, OPEN, "it is at localhost, open to others, which is not --host 127.0.0.1"],
  [{ host: "0.0.0.0" }, OPEN_6, "it is at localhost, open to others, which is not --host 0.0.0.0"],
  [{ host: "127.0.0.1" }, NAMED, "it is at siem.lab.example, open to others, which is not --host 127.0.0.1"],
  [{ host: "siem.lab.example" }, ALONE, "it is at localhost, which is not --host siem.lab.example"],
  [{ azurePort: "9000" }, CLOSED, "Azure Resource Manager is on port 8443, not on --azure-port 9000"],
  [{ sumoPort: "9000" }, CLOSED, "Sumo Logic is on port 8080, not on --sumo-port 9000"],
  [{ limits: false }, CLOSED, "its rate limits are on, in spite of --no-limits"],
])("what is asked of a sandbox that runs otherwise is named: %j", (asked, running, message) => {
  expect(unmetWishes({ limits: true, ...asked }, { hasRateLimits: true, ...running })).toEqual([message]);
});

test("a port that addresses leave out is known", () => {
  const endpoints = at("https://localhost", "http://127.0.0.1/api/");

  expect(
    unmetWishes({ limits: true, azurePort: "443", sumoPort: "80" }, { ...CLOSED, endpoints, hasRateLimits: true }),
  ).toEqual([]);
});
