import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { WatchlistEntry } from "../../shared/watchlist/entry.ts";
import { readLists } from "../../shared/watchlist/read-list.ts";
import { type AlteredName, alterNames } from "./altered-names.ts";

const SAMPLE = new URL("../../shared/watchlist/sample.csv", import.meta.url);

function sampleEntries(): readonly WatchlistEntry[] {
  const lists = readLists([{ name: "sample.csv", bytes: readFileSync(SAMPLE) }]);
  if (!lists.ok) throw new Error(lists.failure.message);
  return lists.value.flatMap(({ entries }) => entries);
}

function anEntry(id: string, kind: WatchlistEntry["kind"], ...names: string[]): WatchlistEntry {
  return {
    id,
    list: "SDN",
    kind,
    names: names.map((name, index) => ({ name, quality: index === 0 ? "primary" : "strong-alias" })),
    countries: [],
    addresses: [],
    datesOfBirth: [],
    identifiers: [],
  };
}

const ENTRIES = sampleEntries();
const MADE = alterNames(ENTRIES, { seed: "seven", count: 40 });
const ofKind = (kind: string): AlteredName[] => MADE.filter((name) => name.kind === kind);
const listedNames = new Map(
  ENTRIES.map(({ id, names }) => [id, names.map(({ name }) => name.toLowerCase())]),
);
const spoken = ({ base, query: { type } }: AlteredName): string => {
  const [family = "", given] = base.split(", ");
  return type === "person" && given !== undefined ? `${given} ${family}` : base;
};
const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const lettersOf = (name: string): string => wordsOf(name).join("");

const ALTERED = new Set(MADE.filter(({ accept }) => accept.length > 0).map(({ kind }) => kind));
const INVENTED = new Set(MADE.filter(({ accept }) => accept.length === 0).map(({ kind }) => kind));

test("makes every kind from the sample list, each name with an id of its own", () => {
  expect(ALTERED.size).toBe(20);
  // No word of so short a list is common, so that no name would be left without its brand.
  expect(INVENTED).toEqual(new Set(["person_crossed", "company_generic"]));
  expect(new Set(MADE.map(({ id }) => id)).size).toBe(MADE.length);
  for (const kind of ALTERED) expect(ofKind(kind).length, kind).toBeGreaterThan(8);
});

test("makes the same names from the same seed, and others from another", () => {
  expect(alterNames(ENTRIES, { seed: "seven", count: 40 })).toEqual(MADE);
  const others = alterNames(ENTRIES, { seed: "eight", count: 40 });
  for (const kind of [...ALTERED, ...INVENTED]) {
    expect(
      others.filter((name) => name.kind === kind),
      kind,
    ).not.toEqual(ofKind(kind));
  }
});

test("makes the names of a kind whatever other kinds are made", () => {
  const kinds = ["typo2", "person_crossed"] as const;
  const alone = alterNames(ENTRIES, { seed: "seven", count: 40, kinds });
  expect(alone).toEqual([...ofKind("typo2"), ...ofKind("person_crossed")]);
});

test("a listed name's label is every entry that bears it, whatever its case", () => {
  for (const { base, accept } of MADE.filter((name) => ALTERED.has(name.kind))) {
    const bearers = [...listedNames].filter(([, names]) => names.includes(base.toLowerCase()));
    expect(accept.toSorted(), base).toEqual(bearers.map(([id]) => id).toSorted());
  }
});

test("two entries with one name are both accepted, and a name that is another's too is not made", () => {
  const entries = [
    anEntry("1", "organization", "Zorvani Fisheries Ltd"),
    anEntry("2", "organization", "ZORVANI FISHERIES LTD"),
    anEntry("3", "organization", "Zorvani Fisheries Limited"),
  ];
  const forms = alterNames(entries, { seed: "a", count: 5, kinds: ["exact", "legal_form"] });
  const accepted = new Map(forms.map(({ kind, base, accept }) => [`${kind} ${base}`, accept]));
  expect(accepted.get("exact Zorvani Fisheries Ltd")).toEqual(["1", "2"]);
  expect(forms.map(({ query }) => query.name)).not.toContain("Zorvani Fisheries ZORVANI");
  for (const { base, query } of forms.filter(({ kind }) => kind === "legal_form")) {
    expect(query.name, base).toBe("Zorvani Fisheries");
  }
});

test("the type is the entry's, and none where the list does not say", () => {
  const entries = [
    anEntry("1", "person", "ZORVANI, Quentin"),
    anEntry("2", "organization", "Quux Fisheries"),
    anEntry("3", "unknown", "Glimfer Plough"),
    anEntry("4", "vessel", "Tremulous Wave"),
  ];
  const made = alterNames(entries, { seed: "a", count: 9, kinds: ["exact"] });
  const types = Object.fromEntries(made.map(({ base, query }) => [base, query.type]));
  expect(types).toEqual({
    "ZORVANI, Quentin": "person",
    "Quux Fisheries": "organization",
    "Glimfer Plough": undefined,
  });
});

/** What is true of each name of a kind, beside the listed name as it is spoken. */
const TRUE_OF: readonly [string, (name: string, listed: string, made: AlteredName) => boolean][] = [
  ["exact", (name, listed, { base }) => name === listed || name === base],
  ["case_punct", (name, listed, { base }) => name !== base && lettersOf(name) === lettersOf(listed)],
  ["compatible_letters", (name, listed) => !/[A-Za-z]/.test(name) && name.normalize("NFKC") === listed],
  ["reorder", (name, listed) => name !== listed && sameWords(name, listed)],
  [
    "initials",
    (name, listed) => lettersOf(name).length < lettersOf(listed).length && /\b\p{L}\b/u.test(name),
  ],
  [
    "missing_token",
    (name, listed) => wordsOf(name).length < wordsOf(listed).length && hasWordsOf(listed, name),
  ],
  [
    "extra_token",
    (name, listed) => wordsOf(name).length > wordsOf(listed).length && hasWordsOf(name, listed),
  ],
  ["typo1_insert", (name, listed) => name.length === listed.length + 1],
  ["typo1_delete", (name, listed) => name.length === listed.length - 1],
  ["typo1_swap", (name, listed) => changedLetters(name, listed) === 2 && sameLetters(name, listed)],
  ["typo1_key", (name, listed) => changedLetters(name, listed) === 1],
  ["typo2", (name, listed) => name !== listed && Math.abs(name.length - listed.length) <= 2],
  ["legal_form", (name, listed) => lettersOf(name) !== lettersOf(listed)],
  [
    "concat",
    (name, listed) => name.split(" ").length === listed.split(" ").length - 1 && sameRun(name, listed),
  ],
  ["split", (name, listed) => wordsOf(name).length === wordsOf(listed).length + 1 && sameRun(name, listed)],
  ["diacritics", (name, listed) => name !== listed && bare(name) === bare(listed)],
  ["invisible", (name, listed) => name.length > listed.length && visible(name) === listed],
  [
    "look_alike_cyrillic",
    (name, listed) => /\p{Script=Cyrillic}/u.test(name) && name.length === listed.length,
  ],
  ["look_alike_greek", (name, listed) => /\p{Script=Greek}/u.test(name) && name.length === listed.length],
  ["script_cyrillic_gen", (name) => /^[\p{Script=Cyrillic} ]+$/u.test(name)],
];

const sameWords = (a: string, b: string): boolean => `${wordsOf(a).sort()}` === `${wordsOf(b).sort()}`;
const hasWordsOf = (long: string, short: string): boolean =>
  wordsOf(short).every((word) => wordsOf(long).includes(word));
const sameRun = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);
const sameLetters = (a: string, b: string): boolean =>
  `${[...a.toLowerCase()].sort()}` === `${[...b.toLowerCase()].sort()}`;
const changedLetters = (a: string, b: string): number =>
  a.length === b.length
    ? [...a.toLowerCase()].filter((letter, at) => letter !== b.toLowerCase()[at]).length
    : -1;
const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");
const visible = (name: string): string => name.replace(/\p{Default_Ignorable_Code_Point}/gu, "");

test.for(TRUE_OF)(
  "alters as its kind says, and each name otherwise than it is listed: %s",
  ([kind, isTrue]) => {
    for (const made of ofKind(kind)) {
      const { name } = made.query;
      expect(isTrue(name, spoken(made), made), `${name} from ${made.base}`).toBe(true);
    }
  },
);

test("knows what is true of every kind that alters", () => {
  expect(new Set(TRUE_OF.map(([kind]) => kind))).toEqual(ALTERED);
});

test.for([
  ["SHUVALOV, Igor Ivanovich", "Игорь Иванович Шувалов"],
  ["BORISENKO, Elena Yuryevna", "Елена Юрьевна Борисенко"],
  ["SHCHUKIN, Dmitriy Anatolyevich", "Дмитрий Анатольевич Щукин"],
  ["TYURIN, Kirill Alekseyevich", "Кирилл Алексеевич Тюрин"],
  ["KHARITONOV, Valery Vasilevich", "Валерий Васильевич Харитонов"],
])("writes a Russian name back into its letters: %s", ([listed = "", written]) => {
  const entries = [anEntry("1", "person", listed)];
  const made = ["a", "b", "c", "d", "e", "f"].flatMap((seed) =>
    alterNames(entries, { seed, count: 1, kinds: ["script_cyrillic_gen"] }).map(({ query }) => query.name),
  );
  expect(made).toContain(written);
});

test("invented names are listed nowhere: nobody's words, and no two of different persons together", () => {
  for (const { query, accept } of MADE.filter(({ kind }) => INVENTED.has(kind))) {
    expect(accept).toEqual([]);
    const isListed = [...listedNames.values()].flat().some((name) => sameWords(name, query.name));
    expect(isListed, query.name).toBe(false);
  }
  for (const { query } of ofKind("person_crossed")) {
    const [given = "", family = ""] = [wordsOf(query.name).at(0), wordsOf(query.name).at(-1)];
    const together = [...listedNames.values()]
      .flat()
      .filter((name) => hasWordsOf(name, `${given} ${family}`));
    expect(together, query.name).toEqual([]);
  }
});

test("a brand gives way to an invented word, and the common words and the legal form stay", () => {
  const brands = Array.from({ length: 30 }, (_, index) => `Quillon${String.fromCharCode(65 + index)}ax`);
  const entries = brands.map((brand, index) =>
    anEntry(`${index}`, "organization", `${brand} Trading Co., Ltd.`),
  );
  const made = alterNames(entries, { seed: "a", count: 10, kinds: ["company_rebranded"] });
  expect(made).toHaveLength(10);
  for (const { query } of made) {
    expect(query.name).toMatch(/^[A-Z][a-z]{7} Trading Co\., Ltd\.$/);
    expect(query.name).not.toMatch(/quillon/i);
  }
});
