import { cdktfCommandLine } from "../scenarios/cdktf-command-line";

cdktfCommandLine("sentinel", {
  name: "fabrikam-prod-sentinel",
  query: {
    file: "T1608/t1608-staged-executable-download/network-downloads.kql",
    change: ['| where ActionType == "FileCreated"', '| where ActionType in ("FileCreated", "FileRenamed")'],
  },
  drift: {
    kind: "set",
    target: "Executable fetched from a staging platform",
    field: "properties.severity",
    value: "Informational",
  },
});
