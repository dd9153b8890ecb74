import { createHash } from "node:crypto";
import { ACCELERATORS } from "../export-control/accelerators.ts";
import { CASE_BY_CASE } from "../export-control/case-by-case.ts";
import { LIMITS, LIMITS_IN_FORCE, NOTE_TPP_BELOW } from "../export-control/classify.ts";
import { INSTANCE_TYPES } from "../export-control/cloud-instances.ts";
import { COUNTRY_GROUP_TABLE } from "../export-control/country-group-table.ts";
import { SCOPES } from "../export-control/country-groups.ts";
import { EXEMPT_RECIPIENTS } from "../export-control/exempt-recipients.ts";
import { DISPOSABLE_MAIL_DIGEST } from "../identity/disposable-mail-digest.ts";
import { FREE_MAIL_DIGEST } from "../identity/free-mail-digest.ts";
import { DENIAL, TERMS } from "../identity/stated-end-use-terms.ts";
import { SUBDIVISIONS } from "../jurisdiction/places.ts";
import { SANCTIONED_AREAS } from "../jurisdiction/sanctioned-areas.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { compare } from "./compare.ts";
import type { Pack, Rule } from "./pack.ts";

/** Tables that facts are made from, and that rules name. */
export const DIGESTED_TABLES = {
  accelerators: ACCELERATORS,
  caseByCase: CASE_BY_CASE,
  countryGroups: COUNTRY_GROUP_TABLE,
  denialWords: DENIAL.source,
  disposableMail: DISPOSABLE_MAIL_DIGEST,
  exemptRecipients: EXEMPT_RECIPIENTS,
  freeMail: FREE_MAIL_DIGEST,
  instanceTypes: INSTANCE_TYPES,
  // JSON has no infinity.
  limits: LIMITS.map(({ tppBelow, ...limit }) => ({ ...limit, tppBelow: String(tppBelow) })),
  limitsInForce: LIMITS_IN_FORCE,
  noteTppBelow: NOTE_TPP_BELOW,
  sanctionedAreas: SANCTIONED_AREAS,
  scopes: SCOPES,
  statedEndUseTerms: TERMS,
  subdivisions: SUBDIVISIONS,
};

/** SHA-256 over the packs, whatever their order and that of their rules, and over the tables that decisions rest on; lower-case hex. */
export function policyDigest(
  packs: readonly Pack[],
  tables: Readonly<Record<string, unknown>> = DIGESTED_TABLES,
): string {
  const content = packs
    .map((pack) => ({ ...pack, rules: pack.rules.toSorted(byId).map(inOrder) }))
    .toSorted(byId);
  return createHash("sha256")
    .update(canonicalJson({ packs: content, tables }))
    .digest("hex");
}

const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);

/** The order of hooks and of evidence means nothing. */
const inOrder = (rule: Rule) => ({
  ...rule,
  applies: rule.applies.toSorted(),
  requires: rule.requires.toSorted(),
});
