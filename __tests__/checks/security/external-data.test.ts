import { externalData } from "../../../src/checks/security/external-data";
import { plainExternalData } from "../../../src/checks/security/plain-external-data";
import { saidBy, scheduled } from "../sentinel/checked-rule";

const CHECKS = [externalData, plainExternalData];
const said = (query: string): string[] => CHECKS.flatMap((check) => saidBy(check, scheduled(query)));

test.each([
  [
    'externaldata(a: string) [@"https://lists.example/a.csv?key=1"]',
    ["warning: the query reads lists.example at each run"],
  ],
  [
    "let address = 'https://lists.example/a.csv'; externaldata(a: string) [address]",
    ["warning: the query reads lists.example at each run"],
  ],
  ["externaldata(a: string) [strcat('a', 'b')]", ["warning: the query reads data from an address at each run"]],
  ['externaldata(a: string) ["http://lists.example/a.csv"]', ["error: the query reads data over plain http"]],
])("%s", (query, expected) => {
  expect(said(query)).toEqual(expected);
});

test.each([
  "SigninLogs | where UserId == 'externaldata(a: string) [http://lists.example]'",
  "SigninLogs // externaldata(a: string) ['http://lists.example']",
  "SigninLogs | where UserAgent has 'http://'",
  "let externaldata_old = 1; SigninLogs | take externaldata_old",
])("%s reads nothing from outside", (query) => {
  expect(said(query)).toEqual([]);
});
