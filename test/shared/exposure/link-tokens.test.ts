import { expect, test } from "vitest";
import { LINK_KINDS, LINKS_MAX, LinkToken } from "../../../shared/exposure/link.ts";
import { linkTokens } from "../../../shared/exposure/link-tokens.ts";
import { aLei } from "../../support/a-legal-entity.ts";
import { anOrganization, anOwner, aPerson, aSignUp, type Body } from "../../support/a-request.ts";
import { NO_SIGNALS } from "../../support/in-memory-ports.ts";

const KEY = new Uint8Array(32).fill(1);
const SIGNALS = {
  ...NO_SIGNALS,
  isListedMail: (line: string) => line === "minutes.de" || line === ".any-minutes.de",
};
const tokensOf = (customer: Body, key = KEY) =>
  linkTokens(key, aSignUp(customer, { evidence: [] }).customer, SIGNALS);
const kinds = (tokens: readonly string[]) =>
  Object.fromEntries(
    LINK_KINDS.map((kind) => [kind, tokens.filter((one) => one.startsWith(`${kind}#`)).length]),
  );

/** Kinds of what two customers share. */
function shared(one: Body, other: Body): string[] {
  const tokens = new Set<string>(tokensOf(one));
  const both = tokensOf(other).filter((token) => tokens.has(token));
  return [...new Set(both.map((token) => token.slice(0, token.indexOf("#"))))];
}

/** Two customers that have nothing in common. */
const ONE = { phone: "+4930111111", email: "one@one-company.de" };
const OTHER = { phone: "+4930222222", email: "other@other-company.de" };
const person = (overrides: Body) => aPerson({ ...ONE, name: "Ida Vogel", ...overrides });
const otherPerson = (overrides: Body) => aPerson({ ...OTHER, name: "Otto Amsel", ...overrides });
const withOwners = (of: Body, ...owners: Body[]) => ({
  ...of,
  beneficialOwners: { status: "disclosed", owners },
});
const LEI = "5493001KJTIIGC8Y1R12";
const company = (overrides: Body = {}) => withOwners(anOrganization({ ...ONE, ...overrides }));
const otherCompany = (overrides: Body = {}) =>
  withOwners(
    anOrganization({
      ...OTHER,
      name: "Amsel Handels GmbH",
      registration: { jurisdiction: { country: "DE" }, number: "HRB 1", date: "2011-05-02" },
      ...overrides,
    }),
  );
const registeredIn = (country: string, number: string) => ({
  registration: { jurisdiction: { country }, number, date: "2011-05-02" },
});
const parent = (name: string, headquarters: string, lei?: string) => ({
  ultimateParent: { status: "known", name, headquarters, ...(lei && { lei }) },
});
const paying = (reference: string) => ({
  payment: { means: "card", payer: { status: "customer" }, reference },
});

test("tokens of a customer tell kinds and nothing else, each once", () => {
  const customer = anOrganization({
    ...ONE,
    ...paying("pm-4711"),
    devices: ["device-1", "device-2", "device-1"],
    lei: LEI,
  });
  const tokens = tokensOf(customer);
  expect(tokens.every((token) => LinkToken.safeParse(token).success)).toBe(true);
  // Its number, its LEI, its name, and two owners, each by name alone as well.
  expect(kinds(tokens)).toEqual({ party: 5, name: 2, payment: 1, phone: 1, device: 2, domain: 1 });
  expect(new Set(tokens).size).toBe(tokens.length);
});

test("one text is hidden otherwise in each kind: tokens do not tell that it is the same", () => {
  const hmacs = tokensOf(person({ ...paying("12345678"), devices: ["12345678"] })).map(
    (token) => token.split("#")[1],
  );
  expect(new Set(hmacs).size).toBe(hmacs.length);
});

test("under another key no token is the same", () => {
  const other = new Set(tokensOf(anOrganization(ONE), new Uint8Array(32).fill(2)));
  expect(tokensOf(anOrganization(ONE)).filter((token) => other.has(token))).toEqual([]);
});

test.for<[string, Body, Body, string[]]>([
  ["persons with nothing in common", person({}), otherPerson({}), []],
  [
    "the same person under another telephone",
    person({}),
    otherPerson({ name: "Ida Vogel" }),
    ["party", "name"],
  ],
  [
    "a person whose name is in another order and case",
    person({}),
    otherPerson({ name: "VOGEL, Ida" }),
    ["party", "name"],
  ],
  // The і and а are Cyrillic.
  [
    "a person whose name has look-alikes of another script",
    person({}),
    otherPerson({ name: "Idа Vogel" }),
    ["party", "name"],
  ],
  ["a person with a title", person({}), otherPerson({ name: "Dr. Ida Vogel" }), ["party", "name"]],
  [
    "a namesake of another birth date",
    person({}),
    otherPerson({ name: "Ida Vogel", dateOfBirth: "1970-04-02" }),
    ["name"],
  ],
  ["one telephone", person({}), otherPerson({ phone: ONE.phone }), ["phone"]],
  ["one means of payment", person(paying("pm-4711")), otherPerson(paying("pm-4711")), ["payment"]],
  ["other means of payment", person(paying("pm-4711")), otherPerson(paying("pm-4712")), []],
  [
    "one of two devices",
    person({ devices: ["device-1", "device-2"] }),
    otherPerson({ devices: ["device-2"] }),
    ["device"],
  ],
  ["a domain, in whatever case", person({}), otherPerson({ email: "x@ONE-Company.de" }), ["domain"]],
  [
    "a provider of free mail",
    person({ email: "one@gmail.com" }),
    otherPerson({ email: "two@gmail.com" }),
    [],
  ],
  [
    "a text that is a telephone here and a device there",
    person({ devices: ["12345678"] }),
    otherPerson(paying("12345678")),
    [],
  ],
  ["companies with nothing in common", company(), otherCompany(), []],
  [
    "a register number, however written",
    company(registeredIn("DE", "HRB 712345")),
    otherCompany(registeredIn("DE", "hrb-712345")),
    ["party"],
  ],
  [
    "a register number of another country",
    company(registeredIn("DE", "HRB 712345")),
    otherCompany(registeredIn("AT", "HRB 712345")),
    [],
  ],
  ["an LEI", company({ lei: LEI }), otherCompany({ lei: LEI }), ["party"]],
  [
    "a name with another legal form",
    company(),
    otherCompany({ name: "Weissenfels Bildtechnik AG" }),
    ["party"],
  ],
  [
    "a name in another country",
    company(),
    otherCompany({
      name: "Weissenfels Bildtechnik GmbH",
      ...registeredIn("AT", "1"),
      headquarters: { country: "AT" },
    }),
    [],
  ],
  [
    "a name where the headquarters of one is the seat of the other",
    company({ headquarters: { country: "AT" } }),
    otherCompany({
      name: "Weissenfels Bildtechnik GmbH",
      ...registeredIn("AT", "1"),
      headquarters: { country: "AT" },
    }),
    ["party"],
  ],
  [
    "a parent and its subsidiary",
    company(),
    withOwners(
      otherCompany(),
      anOwner("owner-1", 100, { kind: "organization", name: "Weissenfels Bildtechnik GmbH" }),
    ),
    ["party"],
  ],
  [
    "one owner of several",
    withOwners(company(), anOwner("owner-1", 60), anOwner("owner-2", 40)),
    withOwners(otherCompany(), anOwner("owner-2", 30), anOwner("owner-3", 70)),
    ["party", "name"],
  ],
  [
    "a customer who owns another one",
    person({}),
    withOwners(otherCompany(), anOwner("owner-1", 100, { name: "Ida Vogel" })),
    ["party", "name"],
  ],
  [
    "an owner of unknown birth date, by the country",
    withOwners(company(), anOwner("owner-1", 100, { name: "Ida Vogel", dateOfBirth: undefined })),
    withOwners(otherCompany(), anOwner("owner-1", 100, { name: "Ida Vogel", dateOfBirth: undefined })),
    ["name"],
  ],
  [
    "an owner whose birth date one account knows",
    withOwners(company(), anOwner("owner-1", 100, { name: "Ida Vogel" })),
    withOwners(otherCompany(), anOwner("owner-1", 100, { name: "Ida Vogel", dateOfBirth: undefined })),
    ["name"],
  ],
  [
    "a namesake of another country",
    person({}),
    otherPerson({
      name: "Ida Vogel",
      dateOfBirth: "1970-04-02",
      address: { lines: ["1"], place: { country: "FR" } },
    }),
    [],
  ],
  ["no number yet", company(registeredIn("DE", "pending")), otherCompany(registeredIn("DE", "pending")), []],
  [
    "a number too short to tell",
    company(registeredIn("DE", "123")),
    otherCompany(registeredIn("DE", "123")),
    [],
  ],
  [
    "a number just long enough",
    company(registeredIn("DE", "1234")),
    otherCompany(registeredIn("DE", "1234")),
    ["party"],
  ],
  [
    "an ultimate parent",
    company(parent("Big Group SE", "FR")),
    otherCompany(parent("Big Group SA", "FR")),
    ["party"],
  ],
  [
    "an ultimate parent of another country",
    company(parent("Big Group SE", "FR")),
    otherCompany(parent("Big Group SE", "US")),
    [],
  ],
  [
    "the LEI of an ultimate parent",
    company(parent("Big Group SE", "FR", LEI)),
    otherCompany(parent("Grand Groupe", "US", LEI)),
    ["party"],
  ],
  [
    "an ultimate parent that is a customer itself",
    company(parent("Amsel Handels AG", "DE")),
    otherCompany(),
    ["party"],
  ],
])("%s: what is shared", ([, one, other, expected]) => {
  expect(shared(one, other)).toEqual(expected);
});

test.for([
  "example.com",
  "mail.example.org",
  "cloud.test",
  "a.b.invalid",
  "some.example",
  "localhost.localhost",
])("the reserved domain %s links nobody", (domain) => {
  expect(kinds(tokensOf(person({ email: `one@${domain}` })))).toMatchObject({ domain: 0 });
});

test.for([
  ["minutes.de", 0],
  ["MINUTES.de", 0],
  ["one.any-minutes.de", 0],
  // What is only listed itself may be a registry.
  ["one.minutes.de", 1],
  ["hours.de", 1],
] as const)("a service of addresses for minutes links nobody: %s, %d links", ([domain, links]) => {
  expect(kinds(tokensOf(person({ email: `one@${domain}` })))).toMatchObject({ domain: links });
});

test.for(["notexample.com", "example.com.de", "contest.de"])(
  "the domain %s is nobody's reserve",
  (domain) => {
    expect(kinds(tokensOf(person({ email: `one@${domain}` })))).toMatchObject({ domain: 1 });
  },
);

test("a customer at every limit of the schema leaves room for what it once had", () => {
  const owners = Array.from({ length: 30 }, (_, index) => anOwner(`owner-${index}`, 1));
  const devices = Array.from({ length: 20 }, (_, index) => `device-${index}`);
  const customer = withOwners(
    anOrganization({
      ...ONE,
      ...paying("pm-4711"),
      devices,
      lei: LEI,
      headquarters: { country: "AT" },
      ...parent("Big Group SE", "FR", aLei("529900PARENTHOLDIN")),
    }),
    ...owners,
  );
  expect(tokensOf(customer)).toHaveLength(89);
  expect(LINKS_MAX).toBeGreaterThan(89);
});
