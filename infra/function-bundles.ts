import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { PackFile } from "../shared/policy/read-pack.ts";
import { FUNCTION_NAMES, FUNCTIONS, GATHERING } from "./function-names.ts";

/** A file beside a bundle. */
export type CarriedFile = { name: string; text: string };

/** The same of bytes that are no text. */
export type CarriedBytes = { name: string; bytes: Uint8Array };

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
  /** Files for the functions that gather facts of a customer, by the names of `SIGNAL_FILES`. */
  readonly signalFiles: readonly CarriedBytes[];
};

/**
 * Bundles all functions: `<name>/index.mjs`, with `<name>/packs/` where the policy is needed, `<name>/evidence/` where evidence is
 * verified, and `<name>/signals/` where facts of a customer are gathered. The same sources give the same bytes.
 *
 * One esbuild call makes them all, which takes as long as one would. The SDK goes in: the versions tested are the versions run.
 */
export function bundleFunctions({ from, to, packs, evidenceFiles, signalFiles }: BundleOptions): void {
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
    if (GATHERING.includes(name)) writeFiles(signalFiles, join(to, name, "signals"));
  }
}

function writeFiles(files: readonly (CarriedFile | CarriedBytes)[], to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of files) writeFileSync(join(to, file.name), "bytes" in file ? file.bytes : file.text);
}
