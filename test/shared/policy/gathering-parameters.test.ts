import { expect, test } from "vitest";
import { GATHERING_PARAMETERS, unseenDifferences } from "../../../shared/policy/gathering-parameters.ts";
import { Parameters } from "../../../shared/policy/parameters.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

const shipped = policyOf();
const texts = shippedPacks().map(({ text }) => text);
const isNamed = (name: string) => texts.some((text) => text.includes(`parameters.${name}`));

test.for(Object.keys(Parameters.shape))("`%s` is read by gathering or by a rule that ships", (name) => {
  expect(isNamed(name)).toBe(!GATHERING_PARAMETERS.includes(name));
});

test("only parameters that gathering reads cannot be seen in facts", () => {
  const { parameters } = shipped;
  const changed = { ...parameters, screeningAlert: 0.5, evidenceMaxAgeDays: 30, largeOrderTpp: 3e6 };
  const candidate = { ...shipped, parameters: changed };
  expect(unseenDifferences({ base: shipped, candidate })).toEqual(["evidenceMaxAgeDays", "screeningAlert"]);
  expect(unseenDifferences({ base: shipped, candidate: shipped })).toEqual([]);
});
