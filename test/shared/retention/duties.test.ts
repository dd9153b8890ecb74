import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DUTIES, Duty, describeDuty } from "../../../shared/retention/duties.ts";

test.for([
  ["sanctions", true, "(law: 31 CFR 501.601, as amended by 89 FR 74832)"],
  ["sanctions", false, "(policy: 31 CFR 501.601, as amended by 89 FR 74832)"],
  ["export", true, "(law: 15 CFR 762.6(a))"],
  ["export", false, "(law: 15 CFR 762.6(a))"],
  ["customer", true, "(policy: provider policy, after proposed 15 CFR 7.302 (89 FR 5698))"],
  ["in-force", false, "(policy: house law: every answer states its grounds)"],
] as const)("the duty %s is told with what it rests on, US person %s", ([duty, usPerson, source]) => {
  expect(describeDuty(duty, { usPerson, switches: [] })).toBe(`${DUTIES[duty].records} ${source}`);
});

test("the README has every duty, with its years and its source", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  for (const { years, citation } of Object.values(DUTIES)) {
    const rows = readme
      .split("\n")
      .filter((line) => line.startsWith("| ") && line.includes(`| ${citation} |`));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(years === 0 ? "| |" : `| ${years} years`);
  }
});

/** A final rule, as a provider would date the switch by it. */
const RULE = { name: "cipRule", from: "2027-01-01", citation: "15 CFR 7.302 (final rule)" } as const;

test.for([
  [true, "law"],
  [false, "policy"],
] as const)(
  "once the proposed rule is final a customer's records are kept by its instrument, US person %s",
  ([usPerson, basis]) => {
    expect(describeDuty("customer", { usPerson, switches: [RULE] })).toBe(
      `${DUTIES.customer.records} (${basis}: 15 CFR 7.302 (final rule))`,
    );
    const other = { ...RULE, name: "affiliatesRule" } as const;
    expect(describeDuty("customer", { usPerson, switches: [other] })).toContain("(policy: provider policy");
  },
);

test("a proposal is never told as law", () => {
  for (const duty of Duty.options)
    for (const switches of [[], [RULE]]) {
      const told = describeDuty(duty, { usPerson: true, switches });
      if (/propos/.test(told)) expect(told).not.toContain("(law:");
    }
});
