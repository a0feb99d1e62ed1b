/** What identifies an entity of a type. */
export interface EntityType {
  /** The identifiers it takes. */
  readonly identifiers: readonly string[];
  /** A mapping has all of at least one of these sets. */
  readonly required: readonly (readonly string[])[];
}

/**
 * The types of entities that a rule maps, and their identifiers (Azure-Sentinel, EntityMappingIdentifiers.cs at 63e783a7,
 * and Microsoft Sentinel entity types reference at 03a1ce1b). IoTDevice is not among the types of the API.
 */
export const ENTITY_TYPES: Readonly<Record<string, EntityType>> = {
  Account: {
    identifiers: words(
      "Name FullName NTDomain DnsDomain UPNSuffix Sid AadTenantId AadUserId PUID IsDomainJoined DisplayName ObjectGuid",
    ),
    required: [["FullName"], ["Sid"], ["Name"], ["AadUserId"], ["PUID"], ["ObjectGuid"]],
  },
  Host: {
    identifiers: words(
      "DnsDomain NTDomain HostName FullName NetBiosName AzureID OMSAgentID OSFamily OSVersion IsDomainJoined",
    ),
    required: [["FullName"], ["HostName"], ["NetBiosName"], ["AzureID"], ["OMSAgentID"]],
  },
  IP: { identifiers: words("Address AddressScope"), required: [["Address"]] },
  URL: { identifiers: words("Url"), required: [["Url"]] },
  AzureResource: { identifiers: words("ResourceId"), required: [["ResourceId"]] },
  CloudApplication: { identifiers: words("AppId Name InstanceName"), required: [["AppId"], ["Name"]] },
  DNS: { identifiers: words("DomainName"), required: [["DomainName"]] },
  File: { identifiers: words("Directory Name"), required: [["Name"]] },
  FileHash: { identifiers: words("Algorithm Value"), required: [["Algorithm", "Value"]] },
  Malware: { identifiers: words("Name Category"), required: [["Name"]] },
  Process: {
    identifiers: words("ProcessId CommandLine ElevationToken CreationTimeUtc"),
    required: [["CommandLine"], ["ProcessId"]],
  },
  RegistryKey: { identifiers: words("Hive Key"), required: [["Key"], ["Hive"]] },
  RegistryValue: { identifiers: words("Name Value ValueType"), required: [["Name"]] },
  SecurityGroup: {
    identifiers: words("DistinguishedName SID ObjectGuid"),
    required: [["DistinguishedName"], ["SID"], ["ObjectGuid"]],
  },
  Mailbox: {
    identifiers: words("MailboxPrimaryAddress DisplayName Upn ExternalDirectoryObjectId RiskLevel"),
    required: [["MailboxPrimaryAddress"]],
  },
  MailCluster: {
    identifiers: words(
      "NetworkMessageIds CountByDeliveryStatus CountByThreatType CountByProtectionStatus Threats Query QueryTime MailCount IsVolumeAnomaly Source ClusterSourceIdentifier ClusterSourceType ClusterQueryStartTime ClusterQueryEndTime ClusterGroup",
    ),
    required: [["Query"], ["Source"]],
  },
  MailMessage: {
    identifiers: words(
      "Recipient Urls Threats Sender P1Sender P1SenderDisplayName P1SenderDomain SenderIP P2Sender P2SenderDisplayName P2SenderDomain ReceivedDate NetworkMessageId InternetMessageId Subject BodyFingerprintBin1 BodyFingerprintBin2 BodyFingerprintBin3 BodyFingerprintBin4 BodyFingerprintBin5 AntispamDirection DeliveryAction DeliveryLocation Language ThreatDetectionMethods",
    ),
    required: [["NetworkMessageId"], ["Recipient"]],
  },
  SubmissionMail: {
    identifiers: words(
      "NetworkMessageId Timestamp Recipient Sender SenderIp Subject ReportType SubmissionId SubmissionDate Submitter",
    ),
    required: [["SubmissionId"], ["NetworkMessageId"], ["Recipient"], ["Submitter"]],
  },
};

function words(text: string): string[] {
  return text.split(" ");
}
