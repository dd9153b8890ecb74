import { isInForce } from "../jurisdiction/effective.ts";
import { areasWithEffect } from "../jurisdiction/sanctioned-areas.ts";
import { COUNTRY_GROUP_TABLE, type CountryGroup } from "./country-group-table.ts";

/** Countries named by a rule: those of some groups, except those of others, and single ones. */
type Scope = { groups: readonly CountryGroup[]; except: readonly CountryGroup[]; also: readonly string[] };

/** The sets that rules name; part of the policy's digest. */
export const SCOPES = {
  // Supplement No. 1 to 15 CFR part 740; Hong Kong counts as China.
  d5: { groups: ["D:5"], except: [], also: [] },
  // 15 CFR 742.6(a)(6)(iii), 744.23 and the BIS guidance of 31 May 2026: "Macau or Country Group D:5".
  d5OrMacau: { groups: ["D:5"], except: [], also: ["MO"] },
  // 15 CFR 742.6(a)(6)(iii): D:1, D:4 and D:5 not also in A:5 or A:6, and the United Arab Emirates, which 91 FR 43034 left in
  // this scope when it moved them to A:5; Macau is named beside the groups.
  advancedComputingDestinations: {
    groups: ["D:1", "D:4", "D:5"],
    except: ["A:5", "A:6"],
    also: ["AE", "MO"],
  },
  // 15 CFR 744.22: Belarus, Burma, Cambodia, China (with Hong Kong, 85 FR 83765), Russia, Venezuela, E:1 and E:2. Not Macau.
  militaryIntelligence: {
    groups: ["E:1", "E:2"],
    except: [],
    also: ["BY", "MM", "KH", "CN", "HK", "RU", "VE"],
  },
} as const satisfies Record<string, Scope>;

/** The sets of countries and areas that policy rules may name, as sorted ISO 3166-1 alpha-2 and ISO 3166-2 codes. */
export type CountryGroups = Readonly<
  Record<keyof typeof SCOPES | "embargoed" | "embargoCaution", readonly string[]>
>;

/** The sets as they stand at a time. */
export function countryGroups(asOf: Date): CountryGroups {
  return {
    d5: countriesIn(SCOPES.d5, asOf),
    d5OrMacau: countriesIn(SCOPES.d5OrMacau, asOf),
    advancedComputingDestinations: countriesIn(SCOPES.advancedComputingDestinations, asOf),
    militaryIntelligence: countriesIn(SCOPES.militaryIntelligence, asOf),
    embargoed: areasWithEffect("embargo", asOf),
    embargoCaution: areasWithEffect("caution", asOf),
  };
}

/** Groups of a country at a time; empty when it is in none. */
export function groupsOf(country: string, asOf: Date): readonly CountryGroup[] {
  const memberships = Object.hasOwn(COUNTRY_GROUP_TABLE, country) ? COUNTRY_GROUP_TABLE[country] : undefined;
  return (memberships ?? []).flatMap((membership) => {
    if (typeof membership === "string") return [membership];
    return isInForce(membership, asOf) ? [membership.group] : [];
  });
}

function countriesIn({ groups, except, also }: Scope, asOf: Date): readonly string[] {
  const members = Object.keys(COUNTRY_GROUP_TABLE).filter((country) => {
    const own = groupsOf(country, asOf);
    return groups.some((group) => own.includes(group)) && !except.some((group) => own.includes(group));
  });
  return [...new Set([...members, ...also])].toSorted();
}
