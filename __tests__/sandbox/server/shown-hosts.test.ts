import { shownHosts } from "../../../src/sandbox/server/shown-hosts";

test.each([
  ["127.0.0.1", "localhost", "127.0.0.1"],
  ["0.0.0.0", "localhost", "127.0.0.1"],
  ["::", "localhost", "localhost"],
])("a server on %s is found on this machine by its own names, which every certificate has", (host, azure, sumo) => {
  expect(shownHosts(host)).toEqual({ azure, sumo, certified: [] });
});

test.each([
  ["siem.example.com", "siem.example.com"],
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8::1", "[2001:db8::1]"],
  ["::1", "[::1]"],
])("a server on %s is found there, and its certificate is for it", (host, shown) => {
  expect(shownHosts(host)).toEqual({ azure: shown, sumo: shown, certified: [host] });
});
