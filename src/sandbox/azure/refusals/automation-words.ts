/** The properties that a condition looks at (bicep-types-az, automationRules 2024-09-01 and later, 60 names). */
export const AUTOMATION_PROPERTIES = `
AccountAadTenantId AccountAadUserId AccountNTDomain AccountName AccountObjectGuid AccountPUID AccountSid AccountUPNSuffix
AlertAnalyticRuleIds AlertProductNames
AzureResourceResourceId AzureResourceSubscriptionId CloudApplicationAppId CloudApplicationAppName DNSDomainName
FileDirectory FileHashValue FileName HostAzureID HostNTDomain HostName HostNetBiosName HostOSVersion IPAddress
IncidentCustomDetailsKey IncidentCustomDetailsValue IncidentCustomDetectionRuleIds IncidentDescription IncidentLabel
IncidentProviderName IncidentRelatedAnalyticRuleIds IncidentSeverity IncidentStatus IncidentTactics IncidentTitle
IncidentUpdatedBySource
IoTDeviceId IoTDeviceModel IoTDeviceName IoTDeviceOperatingSystem IoTDeviceType IoTDeviceVendor
MailMessageDeliveryAction MailMessageDeliveryLocation MailMessageP1Sender MailMessageP2Sender MailMessageRecipient
MailMessageSenderIP MailMessageSubject MailboxDisplayName MailboxPrimaryAddress MailboxUPN MalwareCategory MalwareName
ProcessCommandLine ProcessId RegistryKey RegistryValueData Url
`
  .trim()
  .split(/\s+/);

/** How a condition compares (bicep-types-az, AutomationRulePropertyConditionSupportedOperator). */
export const AUTOMATION_OPERATORS = [
  "Contains",
  "EndsWith",
  "Equals",
  "NotContains",
  "NotEndsWith",
  "NotEquals",
  "NotStartsWith",
  "StartsWith",
];
