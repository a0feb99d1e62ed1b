import { chmodSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** Puts the guard in front of terraform. @returns The program that siemform and cdktf are told to use. */
export function buildGuardedTerraform(scratch: string): string {
  const outfile = join(scratch, "guarded-terraform");
  buildSync({
    entryPoints: [join(__dirname, "..", "guard", "guarded-terraform.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    banner: { js: `#!${process.execPath}` },
    logLevel: "warning",
  });
  chmodSync(outfile, 0o755);
  return outfile;
}
