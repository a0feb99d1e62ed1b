/**
 * Columns that are younger than the generated tables, or that those leave out; a column without a type is a string.
 * From Microsoft Learn: "Advanced hunting schema" (2025-03 to 2026-08) for the tables that Sentinel shares with
 * Defender, "Azure Monitor Logs reference" (2026-01 to 2026-08) for all others. What only Microsoft's own rules read
 * says so.
 */

const REMOTE_SESSION =
  "InitiatingProcessSessionId:long IsInitiatingProcessRemoteSession:bool InitiatingProcessRemoteSessionDeviceName " +
  "InitiatingProcessRemoteSessionIP InitiatingProcessUniqueId";
const CREATED_PROCESS =
  "CreatedProcessSessionId:long IsProcessRemoteSession:bool ProcessRemoteSessionDeviceName ProcessRemoteSessionIP " +
  "ProcessUniqueId";
/** What every kind of sign-in has. */
const SIGN_IN =
  "Agent AppOwnerTenantId ClientCredentialType ConditionalAccessAudiences FederatedCredentialId " +
  "GlobalSecureAccessIpAddress HomeTenantName IncomingTokenType IsTenantRestricted:bool " +
  "IsThroughGlobalSecureAccess:bool OriginalTransferMethod ResourceOwnerTenantId SessionId";

/** The columns by their tables, written as the generated tables are. */
export const NEWER_COLUMNS: Readonly<Record<string, string>> = {
  AADManagedIdentitySignInLogs: "Agent AppOwnerTenantId CreatedDateTime:datetime ResourceOwnerTenantId SessionId",
  AADNonInteractiveUserSignInLogs: `${SIGN_IN} AADTenantId TokenProtectionStatusDetails`,
  AADServicePrincipalSignInLogs:
    "AADTenantId Agent AppOwnerTenantId AutonomousSystemNumber ClientCredentialType ConditionalAccessAudiences " +
    "CreatedDateTime:datetime NetworkLocationDetails ResourceOwnerTenantId SessionId UserAgent",
  AlertEvidence: "Severity CloudResource CloudPlatform ResourceType ResourceID SubscriptionId",
  CloudAppEvents: "Isp LastSeenForUser:dynamic UncommonForUser:dynamic AuditSource SessionData:dynamic OAuthAppId",
  DeviceEvents: `${REMOTE_SESSION} ${CREATED_PROCESS}`,
  DeviceFileEvents: REMOTE_SESSION,
  DeviceImageLoadEvents: REMOTE_SESSION,
  DeviceInfo:
    "ConnectivityType HostDeviceId HardwareUuid CloudPlatforms AzureVmId AzureVmSubscriptionId IsTransient:bool " +
    "OsBuildRevision MitigationStatus Site DiscoverySources DeviceRoles DlpInfo",
  DeviceLogonEvents: REMOTE_SESSION,
  DeviceNetworkEvents: REMOTE_SESSION,
  DeviceProcessEvents: `${REMOTE_SESSION} ${CREATED_PROCESS}`,
  DeviceRegistryEvents: REMOTE_SESSION,
  // A number in one document and a text in the other.
  DeviceTvmSoftwareVulnerabilitiesKB: "CvssScore:unknown",
  EmailEvents:
    "OriginalThreatTypes OriginalDetectionMethods OriginalConfidenceLevel DistributionList ExchangeTransportRule " +
    "ForwardingInformation Context To:dynamic Cc:dynamic ThreatClassification RecipientDomain EmailSize:long " +
    "IsFirstContact:int Topics",
  EmailPostDeliveryEvents: "SenderFromAddress EmailDirection SourceLocation",
  EmailUrlInfo: "UrlChainId UrlChainPosition:int",
  IdentityDirectoryEvents: "Isp",
  // Defender's names of what Log Analytics spells otherwise: its portal has one table with both.
  IdentityInfo:
    "ReportId AccountUpn OnPremSid CriticalityLevel:int DistinguishedName CloudSid EmailAddress SipProxyAddress Address " +
    "CreatedDateTime:datetime OtherMailAddresses:dynamic PrivilegedEntraPimRoles:dynamic OnPremObjectId " +
    "TenantMembershipType RiskStatus IdentityEnvironment SourceProvider SourceProviders:dynamic",
  IdentityLogonEvents: "Isp LastSeenForUser:dynamic UncommonForUser:dynamic",
  MicrosoftGraphActivityLogs: "DeviceId SessionId UniqueTokenId",
  OfficeActivity:
    "AppAccessContext:dynamic ArtifactsShared:dynamic Attendees:dynamic DeviceInformation IsJoinedFromLobby:bool " +
    "JoinTime:datetime LeaveTime:datetime ListItemUniqueId MeetingDetailId SensitivityLabelId UniqueSharingId",
  // Microsoft's own rules read it (Azure/Azure-Sentinel, 2026).
  SecurityEvent: "AccessList",
  SigninLogs:
    `${SIGN_IN} AuthenticationAppDeviceDetails AuthenticationAppPolicyEvaluationDetails AuthenticatorAppLocation ` +
    "ClientSessionId RootActorID SourceAppClientId TokenProtectionStatusDetails:dynamic",
  UrlClickEvents: "AppName AppVersion SourceId",
};
