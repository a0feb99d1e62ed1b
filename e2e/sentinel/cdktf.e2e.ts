import { cdktfCommandLine } from "../scenarios/cdktf-command-line";

cdktfCommandLine("sentinel", ["fabrikam-prod-sentinel"]);
