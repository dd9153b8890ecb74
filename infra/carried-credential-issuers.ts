import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { EVIDENCE_FILES } from "../shared/environment-names.ts";
import { TrustList } from "../shared/identity/credential/trust-list.ts";
import { failure, type Result, success } from "../shared/result.ts";
import type { CarriedFile } from "./function-bundles.ts";
import type { Settings } from "./settings.ts";

/**
 * The operator's list of credential issuers; without one the list is empty, and every issuer is unknown. Only what the list may
 * hold is carried. Fails with one sentence when the file cannot be read, and on the first thing that is wrong with it.
 */
export function carriedCredentialIssuers({
  credentialIssuers,
}: Pick<Settings, "credentialIssuers">): Result<CarriedFile, string> {
  if (credentialIssuers === undefined) return success(carried([]));
  const refuse = (reason: string) =>
    failure(`the list of credential issuers \`${credentialIssuers}\` ${reason}`);
  const json = readJson(credentialIssuers);
  if (json === undefined) return refuse("cannot be read as JSON");
  const list = TrustList.safeParse(json);
  if (!list.success) {
    const [issue] = list.error.issues;
    const place = issue && issue.path.length > 0 ? `\`${issue.path.join(".")}\`` : "the whole";
    return refuse(`cannot be carried: ${place} is wrong: ${issue?.message ?? "not valid"}`);
  }
  const place = placeOfBadKey(list.data);
  return place === undefined
    ? success(carried(list.data))
    : refuse(`cannot be carried: \`${place}\` is no point on its curve`);
}

const carried = (list: TrustList): CarriedFile => ({
  name: EVIDENCE_FILES.credentialIssuers,
  text: JSON.stringify(list),
});

/** The content of a file, undefined when it is no JSON in UTF-8, with or without a byte order mark. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  } catch {
    return undefined;
  }
}

/** Where a key is that cannot verify anything: with it every credential of its issuer would look forged. */
function placeOfBadKey(list: TrustList): string | undefined {
  for (const [index, { keys }] of list.entries())
    for (const [at, key] of keys.entries()) if (!isUsable(key)) return `${index}.keys.${at}`;
  return undefined;
}

function isUsable(key: TrustList[number]["keys"][number]): boolean {
  try {
    createPublicKey({ key: { ...key }, format: "jwk" });
    return true;
  } catch {
    return false;
  }
}
