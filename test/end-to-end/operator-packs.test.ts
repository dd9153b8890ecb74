import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { aPack, aRule } from "../support/a-pack.ts";
import { asks, endUse, signUp } from "./scenarios/calls.ts";
import { aCompany } from "./scenarios/customers.ts";
import { apiGate } from "./scenarios/gates.ts";
import { before, groundsOf } from "./scenarios/scenario.ts";

const OUR_PROVIDER_PACK = join(import.meta.dirname, "../../shared/policy/packs/provider.yaml");

let stack: LocalStack;

beforeAll(async () => {
  const packs = temporaryFolder();
  const own = aPack(aRule({ id: "render-farm", when: 'request.endUse == "rendering"' }));
  writeFileSync(join(packs, own.name), own.text);
  const theirs = readFileSync(OUR_PROVIDER_PACK, "utf8").replace(
    /^ {2}(newCustomer|customer)Accelerators: \d+$/gm,
    "  $1Accelerators: 12",
  );
  writeFileSync(join(packs, "our-thresholds.yaml"), theirs);
  stack = await startLocal({ packs });
});
afterAll(() => stack.stop());

test.for([
  {
    fact: "a request that no rule of an operator's pack meets is approved",
    count: 12,
    use: "inference",
    grounds: [],
  },
  { fact: "a rule of an operator's pack decides", count: 12, use: "rendering", grounds: ["own/render-farm"] },
  {
    fact: "a threshold of an operator's pack `provider` decides, and ours no longer",
    count: 13,
    use: "inference",
    grounds: ["provider/accelerators-beyond-trust"],
  },
])("$fact", async ({ count, use, grounds }) => {
  const gate = apiGate(stack);
  const account = `operator-${count}-${use}`;
  const steps = [
    signUp(aCompany("Neckar Feinmechanik GmbH", "DE")),
    asks([[count, "H100 SXM5 80GB", "DE"]], { changes: endUse(use, "what our customers ask for") }),
  ];
  for (const step of steps) {
    const { record } = await gate.call(account, step, step.body(before(gate.now())));
    if (step.call === "sign-up") expect(record.decision.outcome).toBe("approve");
    else {
      expect(groundsOf(record)).toEqual(grounds);
      expect(record.decision.outcome).toBe(grounds.length === 0 ? "approve" : "review");
    }
  }
});
