import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVIDENCE_FILES } from "../../shared/environment-names.ts";
import type { LegalEntityRegister } from "../../shared/identity/legal-entity/legal-entity.ts";
import { legalEntityFile } from "../../shared/identity/legal-entity/legal-entity-file.ts";
import { isLei } from "../../shared/identity/legal-entity/lei.ts";
import { gleifRegister } from "./gleif-register.ts";
import { rememberingRegister } from "./remembering-register.ts";

/** Where a deployment looks up legal entities: the variable `legalEntities` of the environment. */
type LegalEntitySource = "gleif" | "file" | "none";

/**
 * The register that the deployment named; made once a process. Throws when the file beside the bundle is missing or holds a line
 * that is no record: it was checked at synthesis, so the deployment is not the one that was made.
 */
export function legalEntities(
  source: LegalEntitySource,
  folder = join(process.env["LAMBDA_TASK_ROOT"] ?? ".", "evidence"),
): LegalEntityRegister {
  switch (source) {
    case "gleif":
      return rememberingRegister(gleifRegister());
    case "file":
      return openFile(join(folder, EVIDENCE_FILES.legalEntities));
    case "none":
      return NO_REGISTER;
  }
}

function openFile(path: string): LegalEntityRegister {
  const register = legalEntityFile(readFileSync(path, "utf8"));
  if (!register.ok) throw new Error(`the deployed file of legal entities does not load: ${register.failure}`);
  return register.value;
}

/** Nobody can be asked, so that only what the identifier itself tells is known. */
const NO_REGISTER: LegalEntityRegister = {
  entity: async (lei) => (isLei(lei) ? "unavailable" : "not-found"),
};
