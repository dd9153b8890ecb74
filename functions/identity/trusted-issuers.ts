import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVIDENCE_FILES } from "../../shared/environment-names.ts";
import { TrustList } from "../../shared/identity/credential/trust-list.ts";

/**
 * The credential issuers that were deployed beside the bundle. The list was checked at synthesis and is checked again; one that is
 * missing or does not load fails the cold start, because the deployment is not the one that was made.
 */
export function trustedIssuers(folder = join(process.env["LAMBDA_TASK_ROOT"] ?? ".", "evidence")): TrustList {
  const list = TrustList.safeParse(
    JSON.parse(readFileSync(join(folder, EVIDENCE_FILES.credentialIssuers), "utf8")),
  );
  if (!list.success) throw new Error("the deployed list of credential issuers does not load");
  return list.data;
}
