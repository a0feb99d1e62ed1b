import type { EntityTypeName } from "../../model";

const sets = (...texts: readonly string[]): readonly (readonly string[])[] => texts.map((text) => text.split("+"));

/**
 * Identifiers that name one entity of its type, whatever tenant or domain it is in. A type that is not here has none
 * that do so in a mapping.
 * Source: the entities reference of Microsoft's documentation at 03a1ce1b (CC-BY-4.0).
 */
export const STRONG_IDENTIFIERS: Readonly<Partial<Record<EntityTypeName, readonly (readonly string[])[]>>> = {
  Account: sets("Name+UPNSuffix", "AadUserId", "Sid", "Name+NTDomain", "Name+DnsDomain", "PUID", "ObjectGuid"),
  Host: sets(
    "HostName+NTDomain",
    "HostName+DnsDomain",
    "NetBiosName+NTDomain",
    "NetBiosName+DnsDomain",
    "AzureID",
    "OMSAgentID",
  ),
  IP: sets("Address"),
  URL: sets("Url"),
  AzureResource: sets("ResourceId"),
  CloudApplication: sets("AppId", "Name"),
  File: sets("Directory+Name"),
  FileHash: sets("Algorithm+Value"),
  Malware: sets("Name+Category"),
  RegistryKey: sets("Hive+Key"),
  SecurityGroup: sets("DistinguishedName", "SID", "ObjectGuid"),
  Mailbox: sets("MailboxPrimaryAddress"),
  MailCluster: sets("Query+Source"),
  MailMessage: sets("NetworkMessageId+Recipient"),
  SubmissionMail: sets("SubmissionId+NetworkMessageId+Recipient+Submitter"),
};
