import { createHash } from "node:crypto";
import { TerraformVariable } from "cdktf";
import type { TerraformStack } from "cdktf";
import { Watchlist } from "../../../constructs/sentinel";
import type { WatchlistProps } from "../../../constructs/sentinel";
import { remoteGuid } from "../../../src/model";
import { SENTINEL_EXAMPLES, WORKSPACE_ID } from "../examples/sentinel";
import { lines, linesOf, newStack, notes } from "./render";

const example = SENTINEL_EXAMPLES.find(({ name }) => name === "Watchlist");

const PROPS: WatchlistProps = {
  workspaceId: WORKSPACE_ID,
  displayName: "Sites",
  itemsSearchKey: "Domain",
  items: [{ Domain: "paste.example" }, { Domain: "files.example" }],
};

const hash = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 12);
const PASTE = hash("paste.example");
const FILES = hash("files.example");

const rowLines = (make: (stack: TerraformStack) => unknown): string[] =>
  linesOf(["name", "properties", "watchlist_id"], make).slice(1);

test("the smallest watchlist has its id with underscores for an alias, and no rows", () => {
  expect(lines((stack) => example?.smallest(stack, "soc-admins"))).toEqual([
    'soc-admins: display_name = "Admins"',
    'soc-admins: item_search_key = "Name"',
    `soc-admins: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'soc-admins: name = "soc_admins"',
  ]);
});

test("the fullest watchlist sends every property, and a resource a row", () => {
  expect(lines((stack) => example?.fullest(stack, "staging-sites"))).toEqual([
    'staging-sites: default_duration = "P30D"',
    "staging-sites: depends_on = []",
    'staging-sites: description = "Sites that staging uses."',
    'staging-sites: display_name = "File-sharing sites"',
    'staging-sites: item_search_key = "Domain"',
    'staging-sites: labels = ["t1608","soc"]',
    `staging-sites: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staging-sites: name = "staging_sites_first"',
    `staging-sites_${PASTE}: name = "${remoteGuid("staging-sites-first/paste.example")}"`,
    `staging-sites_${PASTE}: properties = {"Domain":"paste.example","Reason":"seen in May"}`,
    `staging-sites_${PASTE}: watchlist_id = "\${azurerm_sentinel_watchlist.staging-sites.id}"`,
    `staging-sites_${FILES}: name = "${remoteGuid("staging-sites-first/files.example")}"`,
    `staging-sites_${FILES}: properties = {"Domain":"files.example","Reason":""}`,
    `staging-sites_${FILES}: watchlist_id = "\${azurerm_sentinel_watchlist.staging-sites.id}"`,
  ]);
});

test("adding a row in front, and moving the others, changes none of them", () => {
  const before = rowLines((stack) => new Watchlist(stack, "sites", PROPS));
  const items = [{ Domain: "new.example" }, ...[...PROPS.items].reverse()];

  const after = rowLines((stack) => new Watchlist(stack, "sites", { ...PROPS, items }));

  expect(after).toEqual(expect.arrayContaining(before));
  expect(after).toHaveLength(before.length + 3);
});

test("another value in a row changes that row's values and nothing else", () => {
  const items: WatchlistProps["items"] = [{ Domain: "paste.example", Reason: "seen" }, { Domain: "files.example" }];

  const after = rowLines((stack) => new Watchlist(stack, "sites", { ...PROPS, items }));

  expect(after.filter((line) => !rowLines((stack) => new Watchlist(stack, "sites", PROPS)).includes(line))).toEqual([
    `sites_${PASTE}: properties = {"Domain":"paste.example","Reason":"seen"}`,
  ]);
});

test("a search key may hold any characters", () => {
  const key = '${file("/etc/hostname")} %{if} "é\u2028"';

  expect(rowLines((stack) => new Watchlist(stack, "sites", { ...PROPS, items: [{ Domain: key }] }))).toEqual([
    `sites_${hash(key)}: name = "${remoteGuid(`sites/${key}`)}"`,
    `sites_${hash(key)}: properties = ${JSON.stringify({ Domain: key }).replace("${", "$$${").replace("%{", "%%{")}`,
    `sites_${hash(key)}: watchlist_id = "\${azurerm_sentinel_watchlist.sites.id}"`,
  ]);
});

test("a value known only to Terraform is passed on; a search key is not", () => {
  const stack = newStack();
  const token = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const withRow = (row: Record<string, string>) => () =>
    new Watchlist(stack, "sites", { ...PROPS, items: [{ Domain: "paste.example", ...row }] });

  expect(withRow({ Domain: token })).toThrow(
    new RangeError("test/sites: a row is named after its search key, and Domain is known only to Terraform"),
  );
  expect(
    rowLines((each) => new Watchlist(each, "sites", { ...PROPS, items: [{ Domain: "a", Note: token }] })),
  ).toContain(`sites_${hash("a")}: properties = {"Domain":"a","Note":"\${var.text}"}`);
});

test("more than 200 rows are made, and noted", () => {
  const items = Array.from({ length: 201 }, (_, index) => ({ Domain: `${index}.example` }));

  expect(notes((stack) => new Watchlist(stack, "sites", { ...PROPS, items }))).toEqual([
    "items: 201 rows, and each is a request and a resource of its own",
  ]);
});

test("an id that makes too long an alias is refused", () => {
  const id = "x".repeat(65);

  expect(() => new Watchlist(newStack(), id, PROPS)).toThrow(`id: the alias \`${id}\` has 65 characters`);
});

test("an id that leaves no room for the hash of a row is refused, with the length that does", () => {
  const id = "x".repeat(88);

  expect(() => new Watchlist(newStack(), id, { ...PROPS, formerIds: ["sites"] })).toThrow(
    `test/${id}: the id \`${id}\` has 88 characters, 87 are allowed here: \`${id}_${PASTE}\` is derived from it`,
  );
});
