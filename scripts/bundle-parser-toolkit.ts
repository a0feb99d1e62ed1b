import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/**
 * Puts Chevrotain as one file of CommonJS into a build, beside the module that loads it.
 * Called with the folder of the built sources: `dist/src`.
 */
function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new RangeError("say the folder of the built sources, such as dist/src");
  const bundle = join(dirname(createRequire(__filename).resolve("chevrotain")), "../chevrotain.min.mjs");
  buildSync({
    entryPoints: [bundle],
    outfile: join(folder, "languages", "parser-toolkit.cjs"),
    format: "cjs",
    platform: "node",
    target: "node20",
    banner: { js: "/* Chevrotain 11, Apache-2.0, and the parts of lodash-es (MIT) in it: see NOTICE. */" },
    logLevel: "warning",
  });
}

main(process.argv.slice(2));
