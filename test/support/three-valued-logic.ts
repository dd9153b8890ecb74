import fc from "fast-check";
import type { Facts } from "../../shared/policy/facts.ts";
import { aQuota, type Changes, PARTS, place } from "./a-facts.ts";

/** Three-valued logic written down a second time, over a small language of its own. `undefined` is: cannot tell. */
type Value = boolean | undefined;
export type Formula = { text: string; value: (facts: Facts) => Value };

const known = <T>(value: T | undefined, test: (value: T) => Value): Value =>
  value === undefined ? undefined : test(value);
const not = (value: Value): Value => known(value, (it) => !it);
const or = (values: readonly Value[]): Value => {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
};
const and = (values: readonly Value[]): Value => not(or(values.map(not)));

const PART_TESTS: {
  text: string;
  value: (part: NonNullable<Facts["request"]>["accelerators"][number]) => Value;
}[] = [
  { text: 'a.class in ["3A090.a", "3A090.b"]', value: (a) => known(a.class, (it) => it.startsWith("3A090")) },
  { text: 'a.class == "none"', value: (a) => known(a.class, (it) => it === "none") },
  { text: "a.tpp >= 4800.0", value: (a) => known(a.tpp, (it) => it >= 4800) },
  { text: "a.dataCentreMarketed", value: (a) => a.dataCentreMarketed },
  { text: "a.count > 8.0", value: (a) => a.count > 8 },
];

const atoms: Formula[] = [
  {
    text: 'request.supply == "rental"',
    value: ({ request }) => known(request, (it) => it.supply === "rental"),
  },
  {
    text: 'request.supply != "rental"',
    value: ({ request }) => known(request, (it) => it.supply !== "rental"),
  },
  {
    text: 'subject.headquarters == "CN"',
    value: ({ subject }) => known(subject.headquarters, (it) => it === "CN"),
  },
  {
    text: "subject.ultimateParent.headquarters in countries.d5OrMacau",
    value: ({ subject }) => known(subject.ultimateParent.headquarters, (it) => ["CN", "MO"].includes(it)),
  },
  {
    text: "request.aggregateTpp >= parameters.largeOrderTpp",
    value: ({ request }) => known(request?.aggregateTpp, (it) => it >= 2_000_000),
  },
  {
    text: "ownership.undisclosed > 25.0",
    value: ({ ownership }) => known(ownership.undisclosed, (it) => it > 25),
  },
  {
    text: "request.endUsers.exists(e, e.headquarters in countries.d5)",
    value: ({ request }) =>
      known(request?.endUsers, (all) =>
        or(all.map((it) => known(it.headquarters, (country) => country === "CN"))),
      ),
  },
  {
    text: "request.endUsers.all(e, places.exists(p, p.country == e.headquarters))",
    value: ({ request, places }) =>
      known(request?.endUsers, (all) =>
        and(
          all.map((it) => or(places.map((p) => known(it.headquarters, (country) => country === p.country)))),
        ),
      ),
  },
];

const partFormula: fc.Arbitrary<Formula> = fc
  .record({
    quantifier: fc.constantFrom("exists", "all"),
    first: fc.constantFrom(...PART_TESTS),
    second: fc.constantFrom(...PART_TESTS),
    joint: fc.constantFrom("&&", "||"),
    negated: fc.boolean(),
  })
  .map(({ quantifier, first, second, joint, negated }) => {
    const join = joint === "&&" ? and : or;
    const over = quantifier === "all" ? and : or;
    return {
      text: `request.accelerators.${quantifier}(a, ${negated ? "!" : ""}(${first.text} ${joint} ${second.text}))`,
      value: ({ request }: Facts) =>
        known(request?.accelerators, (all) =>
          over(
            all.map((part) => {
              const joined = join([first.value(part), second.value(part)]);
              return negated ? not(joined) : joined;
            }),
          ),
        ),
    };
  });

/** Random conditions, each with what it is worth. */
export const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...atoms),
    partFormula,
    tie("formula").map(({ text, value }) => ({
      text: `!(${text})`,
      value: (facts: Facts) => not(value(facts)),
    })),
    fc.tuple(tie("formula"), tie("formula"), fc.constantFrom("&&", "||")).map(([left, right, joint]) => ({
      text: `(${left.text} ${joint} ${right.text})`,
      value: (facts: Facts) => (joint === "&&" ? and : or)([left.value(facts), right.value(facts)]),
    })),
  ),
})).formula;

const country = fc.constantFrom("US", "CN", "MO", "DE");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const part = fc
  .tuple(
    fc.constantFrom(...Object.values(PARTS)),
    fc.integer({ min: 1, max: 16 }),
    fc.subarray(["tpp", "class"]),
  )
  .map(([fact, count, absent]) => ({
    ...(Object.fromEntries(Object.entries(fact).filter(([name]) => !absent.includes(name))) as {
      part: string;
    }),
    count,
    region: "eu",
    placeOfUse: "DE",
  }));

/** Random facts; any that may be absent sometimes is. */
export const facts: fc.Arbitrary<Facts> = fc
  .record({
    headquarters: maybe(country),
    parent: maybe(country),
    undisclosed: maybe(fc.constantFrom(0, 25, 26)),
    places: fc.array(
      country.map((code) => place("place-of-use", code)),
      { maxLength: 2 },
    ),
    accelerators: fc.array(part, { maxLength: 3 }),
    supply: fc.constantFrom("rental" as const, "transfer" as const),
    aggregateTpp: maybe(fc.constantFrom(1_999_999, 2_000_000)),
    endUsers: maybe(
      fc.array(
        maybe(country).map((code) => (code ? { headquarters: code } : {})),
        { maxLength: 3 },
      ),
    ),
    withRequest: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  })
  .map(({ headquarters, parent, undisclosed, places, withRequest, ...request }) => {
    const changes: Changes = {
      subject: { headquarters, ultimateParent: parent ? { headquarters: parent } : {} },
      ownership: { undisclosed },
      places,
      request,
    };
    const { request: given, ...rest } = aQuota(changes);
    return withRequest && given ? { ...rest, request: given } : rest;
  });
