import type { Mutant } from "./mutant.ts";

const STANDING = "shared/ledger/standing.ts";
const CONCLUDE = "shared/conclude.ts";

/** Mistakes in what a check carries on, owes and closes, and in what the gate makes of it. */
export const STANDING_MUTANTS: readonly Mutant[] = [
  {
    name: "grants are not carried on",
    file: STANDING,
    from: "[...grantsBeside(before.grants, change.grants, now), ...change.grants]",
    to: "[...change.grants]",
  },
  {
    name: "grants outlive the customer they were for",
    file: STANDING,
    from: `hook === "sign-up" && !(sameCustomer && outcome !== "deny");`,
    to: `hook === "sign-up" && outcome === "deny" && !sameCustomer;`,
  },
  {
    name: "a denial is forgotten by the next check",
    file: STANDING,
    from: "longerDenial(unexpired(before.denied, now), change)",
    to: "longerDenial(undefined, change)",
  },
  {
    name: "a denial changes nothing",
    file: STANDING,
    from: `if (change.outcome !== "deny" || change.scope !== "account") return denied;`,
    to: `if (change.outcome !== "deny" || change.scope !== "account" || change.n > 0) return denied;`,
  },
  {
    name: "an approval outlives the denial beside it",
    file: STANDING,
    from: `until: outcome === "approve" ? beside : until,`,
    to: "until: beside > until ? beside : until,",
  },
  {
    name: "reviews are not carried on",
    file: STANDING,
    from: "const kept = cases.filter((standing) => standing.n !== change.supersedes);",
    to: "const kept = cases.filter((standing) => standing.n === change.n);",
  },
  {
    name: "a challenge is forgotten",
    file: CONCLUDE,
    from: "    ...(challenges && { challenges }),\n    // What",
    to: "    // What",
  },
  {
    name: "nothing stands before a check",
    file: "shared/ledger/next-place.ts",
    from: "const standing = newest ? { ...newest.standing, kept: keptOf(newest) } : NOTHING_STANDS;",
    to: "const standing = newest ? { ...NOTHING_STANDS, kept: keptOf(newest) } : NOTHING_STANDS;",
  },
  {
    name: "a review with a hit is replaced",
    file: CONCLUDE,
    from: `supersedable: !exposure && Object.values(decision.checks).every((status) => status !== "hit"),`,
    to: "supersedable: !exposure,",
  },
  {
    name: "the gate ignores reviews",
    file: "shared/ledger/gate.ts",
    from: `if (standing.cases.some((open) => open.scope === "account")) return "pending";`,
    to: "",
  },
  {
    name: "the gate ignores denials",
    file: "shared/ledger/gate.ts",
    from: `if (standing.denied && live(standing.denied.until)) return "blocked";`,
    to: "",
  },
  {
    name: "nobody looks at linked accounts",
    file: "shared/exposure/review-exposure.ts",
    from: "if (isAlone) return;",
    to: "if (isAlone || !isAlone) return;",
  },
  {
    name: "a linked account that could not be judged is left",
    file: "shared/exposure/review-exposure.ts",
    from: "if (faults.length > 0) throw faults[0];",
    to: "",
  },
  {
    name: "grants owe no look at linked accounts",
    file: CONCLUDE,
    from: `approve: call.hook === "sign-up" || grants.length > 0,`,
    to: `approve: call.hook === "sign-up",`,
  },
  {
    name: "what waits for the applicant calls a reviewer",
    file: CONCLUDE,
    from: `owesMessage: state === "OPEN" || state === "REPORT",`,
    to: "owesMessage: state !== undefined,",
  },
  {
    name: "no officer hears of a denial",
    file: CONCLUDE,
    from: `owesMessage: state === "OPEN" || state === "REPORT",`,
    to: `owesMessage: state === "OPEN",`,
  },
  {
    name: "what was replaced stays open",
    file: CONCLUDE,
    from: "owesSupersede: place.supersedes !== undefined,",
    to: "owesSupersede: false,",
  },
  {
    name: "a review has no case",
    file: CONCLUDE,
    from: "    ...(opened && { case: opened }),\n",
    to: "",
  },
  {
    name: "an old list clears names",
    file: "shared/watchlist/freshness.ts",
    from: `return hours <= FRESHNESS_LIMITS.hardHours ? "ageing" : "stale";`,
    to: `return "ageing";`,
  },
  {
    name: "what the account has is not counted",
    file: "shared/quota-request.ts",
    from: "        earlier,\n",
    to: "        earlier: [],\n",
  },
  {
    name: "a record is not the one that was attested",
    file: CONCLUDE,
    from: "record: recordDigest(salt, record),",
    to: "record: recordDigest(salt, {}),",
  },
];
