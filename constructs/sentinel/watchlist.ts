import { createHash } from "node:crypto";
import { SentinelWatchlist } from "@cdktf/provider-azurerm/lib/sentinel-watchlist";
import type { SentinelWatchlistConfig } from "@cdktf/provider-azurerm/lib/sentinel-watchlist";
import { SentinelWatchlistItem } from "@cdktf/provider-azurerm/lib/sentinel-watchlist-item";
import { Construct } from "constructs";
import { firstIdOf, remoteGuid, remoteListName, watchlistAlias, watchlistLimits } from "../../src/model";
import type { WatchlistItem, WatchlistSpec } from "../../src/model";
import { admit } from "../admission";
import { holdsToken, literal } from "../author-text";
import { identify } from "../identity";
import { placed } from "./placement";
import type { WorkspacePlacement } from "./placement";

/** A watchlist, its rows and where it goes. */
export interface WatchlistProps extends WatchlistSpec, WorkspacePlacement {}

/**
 * A watchlist in Microsoft Sentinel with its rows; queries read it by its first id with underscores (`remoteListName`).
 * A row is a resource of its own, known by its search key, so that adding one touches no other. Any change to the list
 * itself makes Terraform replace it with all its rows.
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class Watchlist extends Construct {
  /** The provider's resource, for what is not foreseen here. */
  readonly resource: SentinelWatchlist;
  /** The rows' resources, in the order of the rows. */
  readonly items: readonly SentinelWatchlistItem[];

  constructor(scope: Construct, id: string, props: WatchlistProps) {
    super(scope, id);
    const alias = watchlistAlias(remoteListName(id, props.formerIds));
    const warnings = admit(this, props, (each) => [...alias, ...placed(watchlistLimits)(each)]);
    this.resource = new SentinelWatchlist(this, "resource", literal(watchlistConfig(id, props)));
    identify(this, this.resource, props, warnings);
    this.items = props.items.map((item) => this.addItem(item, props));
  }

  private addItem(item: WatchlistItem, props: WatchlistProps): SentinelWatchlistItem {
    const key = this.requireKey(item, props.itemsSearchKey);
    const suffix = `_${createHash("sha256").update(key, "utf8").digest("hex").slice(0, 12)}`;
    const name = remoteGuid(`${firstIdOf(this.node.id, props.formerIds)}/${key}`);
    const config = { name, watchlistId: this.resource.id, properties: { ...item } };
    const resource = new SentinelWatchlistItem(this, `item${suffix}`, literal(config));
    identify(this, resource, { formerIds: props.formerIds, suffix });
    return resource;
  }

  /** The value that a row is known by: it makes the names of the row's resource, so that it may not be a token. */
  private requireKey(item: WatchlistItem, column: string): string {
    const key = item[column] ?? "";
    if (!holdsToken(column) && !holdsToken(key)) return key;
    throw new RangeError(
      `${this.node.path}: a row is named after its search key, and ${column} is known only to Terraform`,
    );
  }
}

/** The provider's configuration of a watchlist, without its rows. */
export function watchlistConfig(id: string, props: WatchlistProps): SentinelWatchlistConfig {
  return {
    name: remoteListName(id, props.formerIds),
    logAnalyticsWorkspaceId: props.workspaceId,
    displayName: props.displayName,
    description: props.description,
    labels: props.labels && [...props.labels],
    defaultDuration: props.defaultDuration?.toIso(),
    itemSearchKey: props.itemsSearchKey,
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}
