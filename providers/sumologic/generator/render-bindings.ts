import "./silence-terraform";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConstructsMakerProviderTarget, Language } from "@cdktf/commons";
import { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { pinNotFound } from "./errors";
import { readFolder } from "./files";
import type { FileMap } from "./files";
import { PROVIDER_KEY, PROVIDER_SOURCE } from "./schema";
import type { ProviderSchema } from "./schema";

/** The bindings' TypeScript by path (`cse-match-rule/index.ts`), with patch releases of the provider allowed. */
export async function renderBindings(schema: ProviderSchema, version: string): Promise<FileMap> {
  const sources = await runGenerator(schema, version);
  const kept = [...sources].filter(([path]) => path.includes("/") && path.endsWith(".ts"));
  return new Map(
    kept.map(([path, text]) => [path, path === "provider/index.ts" ? withoutExactPin(text, version) : text]),
  );
}

async function runGenerator(schema: ProviderSchema, version: string): Promise<FileMap> {
  const folder = mkdtempSync(join(tmpdir(), "provider-sumologic-"));
  try {
    // The version in the schema is the one in the documentation links. The generator changes what it is given.
    const versioned: object = {
      ...structuredClone(schema),
      provider_versions: { [PROVIDER_KEY]: version },
    };
    const generator = new TerraformProviderGenerator(new CodeMaker(), versioned);
    generator.generate(targetOf(version));
    await generator.save(folder);
    return readFolder(join(folder, "providers", "sumologic"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function targetOf(version: string): ConstructsMakerProviderTarget {
  const constraint = new TerraformProviderConstraint({
    name: "sumologic",
    source: PROVIDER_SOURCE,
    version: `~> ${version}`,
  });
  return new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT);
}

// cdktf writes providerVersion into required_providers, and providerVersionConstraint only in its absence
// (cdktf 0.21.0, lib/terraform-provider.js, toTerraform).
function withoutExactPin(text: string, version: string): string {
  const parts = text.split(`      providerVersion: '${version}',\n`);
  if (parts.length !== 2) throw pinNotFound(version, parts.length - 1);
  return parts.join("");
}
