/** What identifies an entity type in an entity mapping. */
export interface EntityType {
  /** The identifiers the service knows, case-sensitive. */
  readonly identifiers: readonly string[];
  /** A mapping needs all identifiers of at least one of these sets. */
  readonly required: readonly (readonly string[])[];
}

const of = (identifiers: string, ...required: string[]): EntityType => ({
  identifiers: identifiers.split(" "),
  required: required.map((set) => set.split("+")),
});

/**
 * Entity types that azurerm 4.55.0 accepts, with their identifiers.
 * Source: Azure-Sentinel, EntityMappingIdentifiers.cs at 63e783a7 (MIT), and the entities reference of Microsoft's
 * documentation at 03a1ce1b (CC-BY-4.0); IoTDevice is left out because the provider refuses it.
 */
export const ENTITY_TYPES = {
  Account: of(
    "Name FullName NTDomain DnsDomain UPNSuffix Sid AadTenantId AadUserId PUID IsDomainJoined DisplayName ObjectGuid",
    "FullName",
    "Sid",
    "Name",
    "AadUserId",
    "PUID",
    "ObjectGuid",
  ),
  Host: of(
    "DnsDomain NTDomain HostName FullName NetBiosName AzureID OMSAgentID OSFamily OSVersion IsDomainJoined",
    "FullName",
    "HostName",
    "NetBiosName",
    "AzureID",
    "OMSAgentID",
  ),
  IP: of("Address AddressScope", "Address"),
  URL: of("Url", "Url"),
  AzureResource: of("ResourceId", "ResourceId"),
  CloudApplication: of("AppId Name InstanceName", "AppId", "Name"),
  DNS: of("DomainName", "DomainName"),
  File: of("Directory Name", "Name"),
  FileHash: of("Algorithm Value", "Algorithm+Value"),
  Malware: of("Name Category", "Name"),
  Process: of("ProcessId CommandLine ElevationToken CreationTimeUtc", "CommandLine", "ProcessId"),
  RegistryKey: of("Hive Key", "Key", "Hive"),
  RegistryValue: of("Name Value ValueType", "Name"),
  SecurityGroup: of("DistinguishedName SID ObjectGuid", "DistinguishedName", "SID", "ObjectGuid"),
  Mailbox: of("MailboxPrimaryAddress DisplayName Upn ExternalDirectoryObjectId RiskLevel", "MailboxPrimaryAddress"),
  MailCluster: of(
    "NetworkMessageIds CountByDeliveryStatus CountByThreatType CountByProtectionStatus Threats Query QueryTime MailCount IsVolumeAnomaly Source ClusterSourceIdentifier ClusterSourceType ClusterQueryStartTime ClusterQueryEndTime ClusterGroup",
    "Query",
    "Source",
  ),
  MailMessage: of(
    "Recipient Urls Threats Sender P1Sender P1SenderDisplayName P1SenderDomain SenderIP P2Sender P2SenderDisplayName P2SenderDomain ReceivedDate NetworkMessageId InternetMessageId Subject BodyFingerprintBin1 BodyFingerprintBin2 BodyFingerprintBin3 BodyFingerprintBin4 BodyFingerprintBin5 AntispamDirection DeliveryAction DeliveryLocation Language ThreatDetectionMethods",
    "NetworkMessageId",
    "Recipient",
  ),
  SubmissionMail: of(
    "SubmissionId NetworkMessageId Timestamp Recipient Sender SenderIp Subject ReportType SubmissionDate Submitter",
    "SubmissionId",
    "NetworkMessageId",
    "Recipient",
    "Submitter",
  ),
} as const satisfies Record<string, EntityType>;

/** The name of an entity type, as Sentinel spells it. */
export type EntityTypeName = keyof typeof ENTITY_TYPES;

/** The names of all entity types. */
export const ENTITY_TYPE_NAMES = Object.keys(ENTITY_TYPES) as readonly EntityTypeName[];
