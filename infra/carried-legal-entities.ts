import { readFileSync, statSync } from "node:fs";
import { EVIDENCE_FILES } from "../shared/environment-names.ts";
import { legalEntityFile } from "../shared/identity/legal-entity/legal-entity-file.ts";
import { failure, type Result, success } from "../shared/result.ts";
import type { CarriedFile } from "./function-bundles.ts";
import type { OnboardingStackProps } from "./onboarding-stack.ts";
import type { Settings } from "./settings.ts";

/** Bounds what a cold start reads: some 45,000 records, in 0.3 s of a core. House choice. */
const FILE_BYTES_MAX = 20_000_000;

/** Where a deployment looks up legal entities, and the files that it carries for that. */
export type CarriedLegalEntities = {
  source: OnboardingStackProps["legalEntities"];
  files: readonly CarriedFile[];
};

/**
 * The register of GLEIF, or the operator's file of records; where neither is named, GLEIF when deployed, and none when local, where
 * there may be no network. Fails with one sentence when the file cannot be read, or on its first line that is no record.
 */
export function carriedLegalEntities({
  stage,
  legalEntities,
}: Settings): Result<CarriedLegalEntities, string> {
  if (legalEntities === undefined)
    return success({ source: stage === "local" ? "none" : "gleif", files: [] });
  if (legalEntities === "gleif") return success({ source: "gleif", files: [] });
  const text = readRecords(legalEntities);
  if (!text.ok) return text;
  const register = legalEntityFile(text.value);
  if (!register.ok)
    return failure(`the file of legal entities \`${legalEntities}\` cannot be carried: ${register.failure}`);
  return success({ source: "file", files: [{ name: EVIDENCE_FILES.legalEntities, text: text.value }] });
}

function readRecords(file: string): Result<string, string> {
  try {
    if (statSync(file).size > FILE_BYTES_MAX)
      return failure(`the file of legal entities \`${file}\` is longer than 20 MB`);
    return success(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  } catch {
    return failure(`the file of legal entities \`${file}\` cannot be read as UTF-8`);
  }
}
