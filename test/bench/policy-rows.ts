import { execFileSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { checkedPolicyPacks } from "../../infra/policy-packs.ts";
import { gatheredStatuses } from "../../shared/gather/statuses.ts";
import { decide } from "../../shared/policy/evaluate.ts";
import type { Facts } from "../../shared/policy/facts.ts";
import type { Policy } from "../../shared/policy/policy.ts";
import { aQuota, aSignUp, hit, organizationOf } from "../support/a-facts.ts";
import { aPack, aRule } from "../support/a-pack.ts";
import { policyOf, shippedPacks } from "../support/shipped-packs.ts";
import { runMeasured } from "./measured-run.ts";
import { printAgainst, printRow, printSample, ratio, type Sample, uninterrupted } from "./percentiles.ts";

const POLICY = fileURLToPath(new URL("../../functions/commands/policy.ts", import.meta.url));
const POLICY_ONCE = fileURLToPath(new URL("./policy-once.ts", import.meta.url));

/** What a decision, a cold start and a backtest may take at most. */
const LIMITS = { decisionP99Ms: 0.3, undecidedP99Ms: 1, loadP50Ms: 40, backtestSeconds: 60 };

const UNDECIDED_RULES = 40;
const BACKTEST_LINES = 100_000;
const FRESH_PROCESSES = 10;
const WARM_UP = 2000;
const DECISIONS = 5000;
const NOW = new Date("2026-11-23T12:00:00Z");

/** Prints what the policy costs, each figure beside its limit. */
export async function policyRows(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-policy-"));
  try {
    decisions();
    loads(folder);
    await backtest(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function decisions(): void {
  const shipped = policyOf();
  const typical = aQuota();
  if (decided(shipped, typical).outcome !== "approve") throw new Error("expected an approval");
  printAgainst(`quota request, ${shipped.rules.length} rules`, timeDecision(shipped, typical), {
    share: 0.99,
    limit: LIMITS.decisionP99Ms,
  });
  const wide = policyOf([...shippedPacks(), undecidedRules()]);
  const undecided = decided(wide, typical).grounds.filter((ground) => ground.undecided);
  if (undecided.length !== UNDECIDED_RULES) throw new Error(`${undecided.length} rules are undecided`);
  printAgainst(`the same, ${UNDECIDED_RULES} more undecided`, timeDecision(wide, typical), {
    share: 0.99,
    limit: LIMITS.undecidedP99Ms,
  });
}

const decided = (policy: Policy, facts: Facts) =>
  decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: NOW });

function timeDecision(policy: Policy, facts: Facts): Sample {
  for (let run = 0; run < WARM_UP; run += 1) decided(policy, facts);
  return Array.from({ length: DECISIONS }).flatMap(() => uninterrupted(() => decided(policy, facts)));
}

/** A pack of rules that all ask for what a typical request does not say. */
const undecidedRules = () =>
  aPack(
    Array.from({ length: UNDECIDED_RULES }, (_, index) =>
      aRule({
        id: `undecided-${index}`,
        when: `request.supply == "rental" && request.trainingOperations > ${index + 1}.0 && places.exists(p, p.country in countries.d5OrMacau || request.count > 0.0)`,
      }),
    ).join("\n"),
  );

function loads(folder: string): void {
  const deployed = join(folder, "deployed");
  mkdirSync(deployed);
  const packs = checkedPolicyPacks();
  if (!packs.ok) throw new Error(packs.failure);
  for (const { name, text } of packs.value) writeFileSync(join(deployed, name), text);
  printAgainst("load as deployed, fresh process", loadTimes([deployed]), {
    share: 0.5,
    limit: LIMITS.loadP50Ms,
  });
  // Only synthesis and commands read the packs as they are written.
  printSample("load as written, fresh process", loadTimes([]));
}

function loadTimes(args: readonly string[]): Sample {
  return Array.from({ length: FRESH_PROCESSES }, () => {
    const printed = execFileSync(process.execPath, [POLICY_ONCE, ...args], { encoding: "utf8" });
    return Number(JSON.parse(printed).milliseconds);
  });
}

async function backtest(folder: string): Promise<void> {
  const [input, own] = [join(folder, "facts.jsonl"), join(folder, "own")];
  await pipeline(Readable.from(factLines()), createWriteStream(input));
  mkdirSync(own);
  writeFileSync(join(own, "own.yaml"), aPack(aRule({ when: 'request.endUse == "rendering"' })).text);
  const { seconds, peakBytes } = await runMeasured(POLICY, ["backtest", "--packs", own, "--facts", input]);
  printRow(
    `backtest of ${BACKTEST_LINES} facts`,
    `${seconds.toFixed(1)} s, ${Math.round(BACKTEST_LINES / seconds)} a second, peak memory ${(peakBytes / 1e6).toFixed(1)} MB   ${ratio(seconds, LIMITS.backtestSeconds, "s")}`,
  );
}

/** Requests of every outcome; most are clean, as they are in life. */
function* factLines(): Generator<string> {
  const kinds = [
    aQuota(),
    aQuota({ request: { endUse: "rendering" } }),
    aQuota({ signals: { payerCountry: undefined, domainDays: undefined } }),
    aSignUp(),
    aQuota(organizationOf("DE", "MO")),
    aQuota({ ownership: { undisclosed: undefined } }),
    aSignUp({ screening: { hits: [hit("SDN", "potential")] } }),
    aQuota(organizationOf("IR")),
  ].map((facts) => `${JSON.stringify(facts)}\n`);
  for (let index = 0; index < BACKTEST_LINES; index += 1) yield kinds[index % kinds.length] ?? "";
}
