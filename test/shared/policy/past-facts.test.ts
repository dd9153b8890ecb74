import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { parsePastFacts } from "../../../shared/policy/past-facts.ts";
import { aQuota, aSignUp } from "../../support/a-facts.ts";
import { aPack, aRule } from "../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

const policy = policyOf();
const asOf = new Date("2026-11-23T12:00:00Z");

/** Paths of all fields, those of the elements of lists included. */
function pathsIn(value: unknown, at: readonly string[] = []): string[][] {
  const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return fields.flatMap(([name, field]) => {
    const path = [...at, name];
    return Array.isArray(value) ? pathsIn(field, path) : [path, ...pathsIn(field, path)];
  });
}

/** The facts without the one at a path. */
function without(facts: unknown, path: readonly string[]): unknown {
  const copy: unknown = structuredClone(facts);
  const owner = path.slice(0, -1).reduce<unknown>((value, step) => Reflect.get(Object(value), step), copy);
  Reflect.deleteProperty(Object(owner), path.at(-1) ?? "");
  return copy;
}

const CASES = [aQuota(), aSignUp()].flatMap((facts) =>
  pathsIn(facts)
    .filter(([first]) => first !== "hook")
    .map((path) => [facts, path] as const),
);

test.for(CASES)("whatever an older gate did not gather, its facts are decided: $1", ([facts, path]) => {
  const parsed = parsePastFacts(without(facts, path));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const { lacks, facts: past } = parsed.value;
  expect(["", path.join(".")]).toContain(lacks.join());
  const { outcome, grounds } = decide({ policy, facts: past, statuses: gatheredStatuses(past), asOf });
  expect(outcome).not.toBe("deny");
  // What is reviewed is for want of the fact alone: these requests are clean.
  expect(grounds.every(({ undecided }) => undecided)).toBe(true);
});

test.for(["identity", "screening", "places", "ownership", "request"])(
  "facts without %s are reviewed",
  (name) => {
    const parsed = parsePastFacts(without(aQuota(), [name]));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    const { facts } = parsed.value;
    expect(decide({ policy, facts, statuses: gatheredStatuses(facts), asOf }).outcome).toBe("review");
  },
);

test("no law is said to bind a provider of whom nothing is known", () => {
  const rule = aRule({
    applies: "sign-up",
    when: 'subject.kind == "organization"',
    basis: "{ usPerson: law, otherwise: policy }",
  });
  const parsed = parsePastFacts(without(aSignUp(), ["provider"]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const { facts } = parsed.value;
  const own = policyOf([...shippedPacks(), aPack(rule)]);
  const { grounds } = decide({ policy: own, facts, statuses: gatheredStatuses(facts), asOf });
  expect(grounds.find(({ pack }) => pack === "own")?.basis).toBe("policy");
});

test("what is wrong beyond what is absent is named, and what is absent is not", () => {
  const { ownership: _, ...facts } = aQuota();
  expect(parsePastFacts({ ...facts, provider: { usPerson: "yes" }, own: 1 })).toMatchObject({
    ok: false,
    failure: [{ path: ["provider", "usPerson"] }, { code: "unrecognized_keys", keys: ["own"] }],
  });
});

test("facts without a hook, or null in place of one, are none", () => {
  for (const facts of [without(aQuota(), ["hook"]), { ...aQuota(), places: null }])
    expect(parsePastFacts(facts).ok).toBe(false);
});
