import { createHash } from "node:crypto";
import { COUNTRY_GROUP_TABLE } from "../export-control/country-group-table.ts";
import { SCOPES } from "../export-control/country-groups.ts";
import { SANCTIONED_AREAS } from "../jurisdiction/sanctioned-areas.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { compare } from "./compare.ts";
import type { Pack, Rule } from "./pack.ts";

/** SHA-256 over the packs, whatever their order and that of their rules, and over the tables; lower-case hex. */
export function policyDigest(packs: readonly Pack[]): string {
  const content = packs
    .map((pack) => ({ ...pack, rules: pack.rules.toSorted(byId).map(inOrder) }))
    .toSorted(byId);
  const tables = { countryGroups: COUNTRY_GROUP_TABLE, scopes: SCOPES, sanctionedAreas: SANCTIONED_AREAS };
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
