import { cdktfCommandLine } from "../scenarios/cdktf-command-line";

cdktfCommandLine("sumologic", ["contoso-staging-sumologic"]);
