import { cdktfCommandLine } from "../scenarios/cdktf-command-line";

cdktfCommandLine("sumologic", {
  name: "contoso-staging-sumologic",
  query: {
    file: "T1608/t1608-staged-executable-download/staging-platform-command.cse",
    change: ["objectType = 'EndpointProcess'\n", "objectType = 'EndpointProcess'\nAND baseImage IS NOT NULL\n"],
  },
  drift: {
    kind: "set",
    target: "Burst of destinations by one process",
    field: "expression",
    value: "objectType = 'Network'",
  },
});
