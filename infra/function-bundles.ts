import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { PackFile } from "../shared/policy/read-pack.ts";
import { FUNCTION_NAMES, FUNCTIONS } from "./function-names.ts";

/** A file beside a bundle. */
export type CarriedFile = { name: string; text: string };

/** Where bundles come from and go to. */
export type BundleOptions = {
  /** Folder with a folder a function, each with a `handler.ts`. */
  readonly from: string;
  /** Folder that receives a folder a function. */
  readonly to: string;
  /** Policy packs for the functions that carry them. */
  readonly packs: readonly PackFile[];
  /** Files for the functions that verify evidence, by the names of `EVIDENCE_FILES`. */
  readonly evidenceFiles: readonly CarriedFile[];
};

/**
 * Bundles all functions: `<name>/index.mjs`, with `<name>/packs/` where the policy is needed, and `<name>/evidence/` where evidence
 * is verified. The same sources give the same bytes.
 *
 * One esbuild call makes them all, which takes as long as one would. The SDK goes in: the versions tested are the versions run.
 */
export function bundleFunctions({ from, to, packs, evidenceFiles }: BundleOptions): void {
  buildSync({
    entryPoints: Object.fromEntries(
      FUNCTION_NAMES.map((name) => [`${name}/index`, join(from, name, "handler.ts")]),
    ),
    outdir: to,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // The SDK's CommonJS build fails to load from an ES module ("dynamic require"), its ES build does not.
    mainFields: ["module", "main"],
    minify: true,
    // The first frame of a stack is all that the logs tell of an error; a third smaller than with no name minified.
    keepNames: true,
    legalComments: "none",
    logLevel: "silent",
  });
  for (const name of FUNCTION_NAMES) {
    const { packs: decides, verifies } = FUNCTIONS[name];
    if (decides) writeFiles(packs, join(to, name, "packs"));
    if (verifies) writeFiles(evidenceFiles, join(to, name, "evidence"));
  }
}

function writeFiles(files: readonly CarriedFile[], to: string): void {
  mkdirSync(to, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(to, name), text);
}
