/** Who and what there is before anything is deployed: tenants, workspaces, orgs, and the credentials they accept. */
export interface Estate {
  /** Microsoft Entra tenants. */
  readonly tenants: readonly Tenant[];
  /** Azure subscriptions. */
  readonly subscriptions: readonly Subscription[];
  /** Log Analytics workspaces with Sentinel on them. */
  readonly workspaces: readonly Workspace[];
  /** Sumo Logic orgs. */
  readonly orgs: readonly Org[];
}

/** A Microsoft Entra tenant. */
export interface Tenant {
  /** A GUID. */
  readonly id: string;
  /** The service principals that sign in. */
  readonly clients: readonly ServicePrincipal[];
}

/** A service principal: it signs in with its secret, or with a federated token. */
export interface ServicePrincipal {
  /** The application's id, a GUID. */
  readonly clientId: string;
  /** The principal's object id, a GUID. */
  readonly objectId: string;
  /** Its secret, which is also what its federated token must be. */
  readonly secret: string;
}

/** An Azure subscription. */
export interface Subscription {
  /** A GUID. */
  readonly id: string;
  /** The tenant it belongs to. */
  readonly tenantId: string;
  /** Tenants it is delegated to with Azure Lighthouse. */
  readonly managedBy: readonly string[];
}

/** What a workspace has before anything is deployed to it. */
export interface WorkspaceContent {
  /** The tables it has: the type of each column, as KQL names it, by table and column. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Those of its tables that may have other columns too: `AzureDiagnostics` gets one for each property that any
   * resource sends. @defaultValue none
   */
  readonly openTables?: readonly string[];
  /** Functions that people saved there or solutions brought; one that is deployed under the same name goes first. @defaultValue none */
  readonly functions?: readonly SavedFunction[];
  /** Watchlists that it has; one that is deployed under the same alias goes first. @defaultValue none */
  readonly watchlists?: readonly SavedWatchlist[];
}

/** A function that is saved in a workspace. */
export interface SavedFunction {
  /** What queries call it. */
  readonly alias: string;
  /** As Azure keeps them: `name:type = default`, joined by commas. */
  readonly parameters: string;
  /** KQL. */
  readonly body: string;
}

/** A watchlist of a workspace. */
export interface SavedWatchlist {
  /** What `_GetWatchlist` calls it. */
  readonly alias: string;
  /** The columns of its rows; none when nobody knows them. */
  readonly columns: readonly string[];
}

/** A Log Analytics workspace. */
export interface Workspace extends WorkspaceContent {
  /** Its subscription. */
  readonly subscriptionId: string;
  /** Its resource group. */
  readonly resourceGroup: string;
  /** Its name. */
  readonly name: string;
  /** The id that its data API knows it by, a GUID. */
  readonly customerId: string;
  /** An Azure region: `westeurope`. */
  readonly location: string;
}

/** A Sumo Logic org. */
export interface Org {
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** Who has an access key. */
  readonly users: readonly OrgUser[];
  /** Folders that are there from the start. */
  readonly folders: readonly OrgFolder[];
}

/** A user of an org, with one access key. */
export interface OrgUser {
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** The public part of the access key. */
  readonly accessId: string;
  /** The secret part of the access key. */
  readonly accessKey: string;
  /** The user's own folder: 16 hexadecimal digits. */
  readonly personalFolderId: string;
}

/** A folder of the content library. */
export interface OrgFolder {
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
}
