import { parseArgs } from "node:util";
import { SIEMS } from "../src/model";
import type { Siem } from "../src/model";

/** What is run, and how. */
export interface E2eOptions {
  /** The SIEMs whose providers are needed. */
  readonly siems: readonly Siem[];
  /** A part of the names of what is run. @defaultValue everything */
  readonly only?: string;
  /** Whether the tests through CDKTF's command line are left out. */
  readonly withoutCdktf: boolean;
  /** Whether the scratch folder stays. */
  readonly keep: boolean;
  /** Where a JUnit report is written. @defaultValue nowhere */
  readonly junit?: string;
  /** The command line that is tested. @defaultValue this checkout's */
  readonly siemform?: string;
}

/** How the end-to-end tests are called. */
export const USAGE = `npm run e2e -- [--siem sentinel|sumologic] [--only TEXT] [--without-cdktf] [--keep] [--junit FILE] [--siemform FILE]

  --siem SIEM      needs and runs only this SIEM's provider
  --only TEXT      runs only what has TEXT in its name: contoso-dev, cdktf, "update, 500"
  --without-cdktf  leaves the tests through CDKTF's command line out, which needs Node 20 or 22
  --keep           leaves the scratch folder for a look, with states, plans, logs and databases
  --junit FILE     writes a JUnit report
  --siemform FILE  tests another siemform than this checkout's: the bin/siemform.js of an installed package
`;

/** The options of a command line, or why they cannot be understood. */
export function readOptions(args: readonly string[]): E2eOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        siem: { type: "string", multiple: true },
        only: { type: "string" },
        "without-cdktf": { type: "boolean", default: false },
        keep: { type: "boolean", default: false },
        junit: { type: "string" },
        siemform: { type: "string" },
      },
    });
    const { siem: named = SIEMS, "without-cdktf": withoutCdktf, ...others } = values;
    const siems = SIEMS.filter((each) => named.includes(each));
    const unknown = named.filter((each) => !(SIEMS as readonly string[]).includes(each));
    if (unknown.length > 0) return `there is no SIEM ${unknown.join(", ")}; known: ${SIEMS.join(", ")}`;
    return { siems, withoutCdktf, ...others };
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    if (String(code).startsWith("ERR_PARSE_ARGS")) return String(message);
    throw error;
  }
}
