import { OUTBOX_SHARDS } from "../../../functions/aws/check-item.ts";
import { QUOTAS } from "./quotas.ts";
import { ASSUMED, type CallLoad, perDecision, type Workload } from "./workload.ts";

/** A limit: how much of it a decision a second takes, and what to do where it is met. */
export type LimitMet = {
  what: string;
  limit: number;
  unit: string;
  /** What one decision a second takes of it. */
  each: number;
  /** Decisions a second at which it is met. */
  metAt: number;
  remedy: string;
};

/** Decisions a second, at the peak. */
export type ScaleOfUse = { name: string; perSecond: number };

/** Ten million a year and a million a day, each at the peak, and ten thousand a second. */
export const SCALES: readonly ScaleOfUse[] = [
  { name: "10 M a year", perSecond: (ASSUMED.peakFactor.value * 10e6) / (365 * 86_400) },
  { name: "1 M a day", perSecond: (ASSUMED.peakFactor.value * 1e6) / 86_400 },
  { name: "10,000 a second", perSecond: 10_000 },
];

/** Every limit, the one that is met first at the top. */
export function limitsMet(workload: Workload): LimitMet[] {
  const writes = perDecision(workload, ({ writeUnits }) => writeUnits);
  const symmetric = perDecision(workload, ({ symmetricCalls }) => symmetricCalls);
  return [
    row(QUOTAS.stackThrottle, workload.apiCalls, {
      what: "API Gateway, throttle of the stack",
      remedy:
        "raise THROTTLE in infra/onboarding-api.ts; it is a house choice, so that a runaway caller stops there",
    }),
    row(QUOTAS.gatewayThrottle, workload.apiCalls, {
      what: "API Gateway, throttle of the account",
      remedy: "ask for more; beyond that an account and region for each part of the customers (a cell)",
    }),
    row(QUOTAS.lambdaConcurrency, concurrency(workload), {
      what: "Lambda, invocations at once",
      remedy: "ask for more, and reserve some for each hook, so that the relay takes none of theirs",
    }),
    row(QUOTAS.dynamoDbNewTable, writes, {
      what: "DynamoDB, a new table's writes",
      remedy:
        "warm the table up (warm throughput) before a launch; a table that grows slowly doubles by itself",
    }),
    row(QUOTAS.dynamoDbTable, writes, {
      what: "DynamoDB, writes of the table",
      remedy: "ask for more; beyond that cells",
    }),
    row(shards(QUOTAS.dynamoDbPartition), workload.outboxWrites, {
      what: "DynamoDB, outbox index",
      remedy: "more OUTBOX_SHARDS in functions/aws/check-item.ts, before it throttles the table's own writes",
    }),
    row(
      QUOTAS.kmsEcc,
      perDecision(workload, (call) => call.signatures),
      {
        what: "KMS, ECC signatures",
        remedy: "ask for more; beyond that cells, for the quota is of the account and not of the key",
      },
    ),
    row(QUOTAS.kmsSymmetric, symmetric, {
      what: "KMS, data keys of accounts",
      remedy: "ask for more; an account's data key could be kept for minutes in the process that opened it",
    }),
  ].sort((a, b) => a.metAt - b.metAt);
}

/** Invocations at once for each decision a second, by Little's law: arrivals a second times the seconds that each stays. */
export const concurrency = (workload: Workload): number =>
  perDecision(workload, ({ durationMs }) => durationMs / 1000);

/** The limits that are met at a scale, the first first. */
export const metAt = (limits: readonly LimitMet[], { perSecond }: ScaleOfUse): LimitMet[] =>
  limits.filter((limit) => perSecond > limit.metAt).toSorted((a, b) => a.metAt - b.metAt);

/** Most decisions a second of one account, whose checks are all in one partition; what links it lies elsewhere. */
export function oneAccountPerSecond({ calls: { delivery: _afterwards, ...hooks } }: Workload): number {
  const dearest = Math.max(...Object.values(hooks).map(({ writeUnits }) => writeUnits));
  return QUOTAS.dynamoDbPartition.value / dearest;
}

/** Checks a second that the sweeper settles alone, as it does one after the other; while the relay runs, nobody waits for it. */
export const sweptPerSecond = ({ durationMs }: CallLoad): number => 1000 / durationMs;

/** Seconds until a function has as many environments as arrivals at such a rate need, from none. */
export function secondsToGrow({ durationMs }: CallLoad, perSecond: number): number {
  const environments = (perSecond * durationMs) / 1000;
  return (environments / QUOTAS.lambdaScaling.value) * 10;
}

const row = (
  { value, unit }: { value: number; unit: string },
  each: number,
  { what, remedy }: Pick<LimitMet, "what" | "remedy">,
): LimitMet => ({ what, limit: value, unit, each, metAt: value / each, remedy });

const shards = ({ value }: { value: number }) => ({
  value: value * OUTBOX_SHARDS.length,
  unit: `write units/s of its ${OUTBOX_SHARDS.length} partition keys`,
});
