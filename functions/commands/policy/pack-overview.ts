import type { LegalBasis } from "../../../shared/contract/vocabulary.ts";
import { basisFor } from "../../../shared/policy/basis.ts";
import { compare } from "../../../shared/policy/compare.ts";
import { type EnumCoverage, enumCoverage } from "../../../shared/policy/coverage.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { Policy, PolicyRule } from "../../../shared/policy/policy.ts";
import { isEverAsked } from "../../../shared/policy/policy-day.ts";
import { SwitchName, switchesOn } from "../../../shared/policy/switches.ts";
import type { OpenedPacks } from "./open-policy.ts";

/** A pack in figures. `bases` counts its rules by what they rest on, on the day asked, for a provider that is a US person. */
export type PackRow = Pick<Pack, "id" | "version" | "title" | "legalStatus"> & {
  file: string;
  from: string;
  until?: string;
  rules: number;
  bases: Readonly<Record<LegalBasis, number>>;
};

/** A switch on the day asked: its state, since when and why, and when it changes next. */
export type SwitchRow = {
  name: SwitchName;
  state: "on" | "off";
  since?: string;
  next?: { from: string; state: "on" | "off" };
  citation?: string;
};

/** What loaded packs amount to on a day. */
export type PackOverview = {
  digest: string;
  packs: readonly PackRow[];
  switches: readonly SwitchRow[];
  coverage: EnumCoverage;
  warnings: readonly string[];
};

/** What there is to say of packs that load, on a day, `YYYY-MM-DD`. */
export function packOverview({ packs, policy }: OpenedPacks, day: string): PackOverview {
  const rows = packs.map(({ file, pack }) => packRow(file, pack, policy, day));
  return {
    digest: policy.digest,
    packs: rows.toSorted((a, b) => compare(a.id, b.id)),
    switches: SwitchName.options.map((name) => switchRow(policy, name, day)),
    coverage: enumCoverage(policy),
    warnings: policy.rules.flatMap((rule) => warningsOf(rule, policy, day)),
  };
}

function packRow(file: string, pack: Pack, policy: Policy, day: string): PackRow {
  const { id, version, title, legalStatus, effective, rules } = pack;
  const on = switchesOn(policy.switches, day);
  const bases = rules.map(({ basis }) => basisFor(basis, true, on));
  const count = (basis: LegalBasis) => bases.filter((item) => item === basis).length;
  return {
    file,
    id,
    version,
    title,
    legalStatus,
    ...effective,
    rules: rules.length,
    bases: {
      law: count("law"),
      guidance: count("guidance"),
      proposal: count("proposal"),
      policy: count("policy"),
    },
  };
}

function switchRow({ switches }: Policy, name: SwitchName, day: string): SwitchRow {
  const positions = switches[name];
  const present = positions.findLast(({ from }) => from <= day);
  const next = positions.find(({ from }) => from > day);
  return {
    name,
    state: present?.state ?? "off",
    ...(present && { since: present.from, citation: present.citation }),
    ...(next && { next: { from: next.from, state: next.state } }),
  };
}

/** What is allowed and may yet be a mistake: a rule that is asked on no day, or on no more. */
function warningsOf(rule: PolicyRule, { switches }: Policy, day: string): string[] {
  const name = `${rule.pack}/${rule.id}`;
  if (!isEverAsked(rule, switches))
    return [`${name} is in reserve: its switch \`${rule.switch}\` is on on no day`];
  const [until] = [rule.effective.until, rule.during.until].filter((end) => end !== undefined).sort();
  return until !== undefined && until <= day
    ? [`${name} was in force until ${until} and is asked no more`]
    : [];
}
