/**
 * The api-versions that each provider takes: those of azurerm 4.55 and 5.2, of the Azure CLI and of current templates
 * (Azure REST API specifications, resource providers SecurityInsights, OperationalInsights and Resources, 2026).
 */
export const API_VERSIONS = {
  sentinel: [
    "2021-09-01-preview",
    "2021-10-01",
    "2022-08-01",
    "2022-10-01-preview",
    "2022-11-01",
    "2022-12-01-preview",
    "2023-02-01",
    "2023-11-01",
    "2023-12-01-preview",
    "2024-03-01",
    "2024-09-01",
    "2025-03-01",
    "2025-06-01",
    "2025-09-01",
    "2025-10-01-preview",
  ],
  workspace: ["2020-08-01", "2021-06-01", "2021-12-01-preview", "2022-10-01", "2023-09-01", "2025-02-01", "2025-07-01"],
  savedSearch: ["2015-03-20", "2020-03-01-preview", "2020-08-01", "2023-09-01", "2025-02-01", "2025-07-01"],
  queryPack: ["2019-09-01", "2019-09-01-preview", "2023-09-01", "2025-02-01", "2025-07-01"],
  resources: [
    "2019-10-01",
    "2020-06-01",
    "2021-01-01",
    "2021-04-01",
    "2022-09-01",
    "2023-07-01",
    "2024-03-01",
    "2024-11-01",
    "2025-04-01",
  ],
  subscriptions: ["2016-06-01", "2019-06-01", "2020-01-01", "2021-01-01", "2021-10-01", "2022-09-01", "2022-12-01"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
