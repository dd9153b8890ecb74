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
  expect(describeDuty(duty, { usPerson })).toBe(`${DUTIES[duty].records} ${source}`);
});

test("a proposal is never told as law", () => {
  for (const duty of Duty.options) {
    const told = describeDuty(duty, { usPerson: true });
    if (/propos/.test(told)) expect(told).not.toContain("(law:");
  }
});
