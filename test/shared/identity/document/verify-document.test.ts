import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DOCUMENT_FIELDS,
  type DocumentField,
  type DocumentImages,
  type DocumentPage,
  type DocumentReading,
  type FaceLikeness,
} from "../../../../shared/identity/document/document-images.ts";
import {
  type DocumentOccasion,
  type Findings,
  judgeDocument,
  type Selfie,
  verifyDocument,
} from "../../../../shared/identity/document/verify-document.ts";
import { inMemoryDocuments } from "../../../support/in-memory-documents.ts";
import { aZone } from "../mrz/zones.ts";
import { ABOUT_ANNA, aLicence, aPage, aPassport } from "./a-document.ts";

const judge = (findings: Findings, about: Partial<DocumentOccasion> = {}) =>
  judgeDocument(findings, { ...ABOUT_ANNA, ...about });
const judged = (page: DocumentPage, about: Partial<DocumentOccasion> = {}) =>
  judge({ reading: [page] }, about);
/** A face so like, with nothing else on the picture. */
const aSelfie = (likeness: FaceLikeness, reading: DocumentReading = [{}]): Selfie => ({ likeness, reading });
const claimOf = (changes: Partial<DocumentOccasion["claim"]>) => ({
  claim: { ...ABOUT_ANNA.claim, ...changes },
});

test.for([
  ["a passport", aPassport()],
  ["a driving licence", aLicence()],
  ["a passport whose middle name was not read", aPassport({ middleName: undefined })],
  ["a passport with a middle initial", aPassport({ middleName: "M." })],
  ["a licence whose name is not all in capitals", aLicence({ lastName: "Eriksson", firstName: "Anna" })],
  ["a passport whose date of issue was not read", aPassport({ dateOfIssue: undefined })],
  ["a passport whose zone was read as one line", aPassport({ zone: aZone("TD3").join("") })],
  ["a licence whose state is not all in capitals", aLicence({ state: "New York" })],
  ["a licence whose state is of two words", aLicence({ state: "West Virginia" })],
  ["a licence on its last day", aLicence({ dateOfExpiry: "2026-11-25" })],
] as const)("%s that agrees with the claim is fair, until it expires", ([, page]) => {
  const until = page.dateOfExpiry?.text;
  expect(judged(page)).toEqual({ status: "verified", strength: "fair", until });
});

test("a card has its zone on the other side", () => {
  const card = { ...aLicence({ kind: "other", documentNumber: "L898902C3" }) };
  expect(judge({ reading: [card, aPage({ zone: aZone("TD1").join("\n") })] })).toMatchObject({
    status: "verified",
  });
  expect(judge({ reading: [card] })).toEqual({ status: "indeterminate", problems: ["zone-missing"] });
});

test("two sides that write the name otherwise are of one card", () => {
  const front = aLicence({ kind: "other", documentNumber: "L898902C3" });
  const back = aPage({
    zone: aZone("TD1").join("\n"),
    firstName: "Anna Maria",
    lastName: "Eriksson",
    documentNumber: "<L898902C3",
  });
  expect(judge({ reading: [front, back] })).toMatchObject({ status: "verified" });
});

test.for<[string, DocumentPage[], string[]]>([
  ["a face without a text and a passport", [{}, aPassport()], ["unreadable"]],
  ["a blank page alone", [{}], ["unreadable"]],
  ["no page", [], ["unreadable"]],
  [
    "a page that only says what it is and a passport",
    [aPage({ kind: "PASSPORT" }), aPassport()],
    ["name-missing", "date-of-birth-missing", "document-number-missing"],
  ],
  [
    "a page without a number and a passport",
    [aLicence({ documentNumber: undefined }), aPassport()],
    ["document-number-missing"],
  ],
])("whose face is compared must be said beside it: of %s", ([, reading, problems]) => {
  expect(judge({ reading, selfie: aSelfie(100) })).toEqual({ status: "indeterminate", problems });
});

test("a document of another person on the other page helps nobody", () => {
  const mine = aLicence({ firstName: "VIKTORIA", middleName: "", lastName: "LINDQVIST" });
  expect(judge({ reading: [mine, aPassport()], selfie: aSelfie(100) })).toMatchObject({
    status: "failed",
    problems: expect.arrayContaining(["name-differs", "zone-document-number-differs"]),
  });
});

test.for<[string, DocumentPage, string]>([
  [
    "of another name",
    aPassport({ lastName: "LINDQVIST", firstName: "VIKTORIA", middleName: "" }),
    "name-differs",
  ],
  ["of another birthday", aPassport({ dateOfBirth: "1974-08-13" }), "date-of-birth-differs"],
  [
    "whose day and month of birth are exchanged without a zone",
    aLicence({ dateOfBirth: "1974-12-08" }),
    "date-of-birth-differs",
  ],
  [
    "whose day and month of birth are exchanged in the zone, too",
    aPassport({ dateOfBirth: "1974-12-08", zone: aZone("TD3", { birthDate: "741208" }).join("\n") }),
    "date-of-birth-differs",
  ],
  [
    "whose day and month of birth are exchanged in another year",
    aPassport({ dateOfBirth: "1975-12-08" }),
    "date-of-birth-differs",
  ],
  ["that expired yesterday", aLicence({ dateOfExpiry: "2026-11-24" }), "expired"],
  ["that is good for longer than its zone", aPassport({ dateOfExpiry: "2033-04-15" }), "expiry-differs"],
  [
    "whose zone has another number",
    aPassport({ documentNumber: "L898902C4" }),
    "zone-document-number-differs",
  ],
  [
    "whose zone is of another birthday",
    aPassport({ zone: aZone("TD3", { birthDate: "740813" }).join("\n") }),
    "zone-birth-date-differs",
  ],
  [
    "whose zone is of another name",
    aPassport({ zone: aZone("TD3", { name: "LINDQVIST<<VIKTORIA" }).join("\n") }),
    "zone-name-differs",
  ],
  [
    "whose zone has a wrong check digit",
    aPassport({
      zone: aZone("TD3").join("\n").replace("L898902C3", "L898902C8"),
      documentNumber: "L898902C8",
    }),
    "zone-document-number-check-digit",
  ],
])("a document %s contradicts", ([, page, problem]) => {
  const verification = judged(page);
  expect(verification.status).toBe("failed");
  expect(verification).toMatchObject({ problems: expect.arrayContaining([problem]) });
});

test.for<[string, DocumentPage, string[]]>([
  ["without a surname", aLicence({ lastName: undefined }), ["name-missing"]],
  ["without a first name", aLicence({ firstName: undefined }), ["name-missing"]],
  ["with another middle initial", aLicence({ middleName: "Q" }), ["name-unclear"]],
  ["in letters that are not read", aLicence({ lastName: "เอริกสัน" }), ["name-not-comparable"]],
  ["without a birthday", aLicence({ dateOfBirth: undefined }), ["date-of-birth-missing"]],
  ["with a birthday that is no date", aLicence({ dateOfBirth: "12 AUG 74" }), ["date-of-birth-missing"]],
  [
    "with a birthday that the calendar lacks",
    aLicence({ dateOfBirth: "1974-02-30" }),
    ["date-of-birth-missing"],
  ],
  ["without a number", aLicence({ documentNumber: undefined }), ["document-number-missing"]],
  ["without an expiry", aLicence({ dateOfExpiry: undefined }), ["expiry-missing"]],
  ["with an expiry that is no date", aLicence({ dateOfExpiry: "NONE" }), ["expiry-missing"]],
  ["that expires when it was issued", aLicence({ dateOfExpiry: "2022-04-15" }), ["expiry-unclear"]],
  ["of a kind that has a zone, and none was read", aPassport({ zone: undefined }), ["zone-missing"]],
  ["of a kind that was not read, without a zone", aLicence({ kind: undefined }), ["zone-missing"]],
  ["of a licence that names no state", aLicence({ state: undefined }), ["zone-missing"]],
  ["of a licence of another country", aLicence({ state: "BUNDESREPUBLIK DEUTSCHLAND" }), ["zone-missing"]],
  ["of a licence of Georgia, which may be the country", aLicence({ state: "GEORGIA" }), ["zone-missing"]],
  ["of a licence of Georgia in small letters", aLicence({ state: "Georgia" }), ["zone-missing"]],
  [
    "whose birthday has day and month exchanged by its zone",
    aPassport({ dateOfBirth: "1974-12-08" }),
    ["date-of-birth-unclear"],
  ],
  [
    "whose expiry has day and month exchanged by its zone",
    aPassport({ dateOfExpiry: "2030-05-04", zone: aZone("TD3", { expiryDate: "300405" }).join("\n") }),
    ["expiry-unclear"],
  ],
  [
    "that would have expired if its zone had not day and month exchanged",
    aPassport({
      dateOfIssue: "2016-12-02",
      dateOfExpiry: "2026-01-12",
      zone: aZone("TD3", { expiryDate: "261201" }).join("\n"),
    }),
    ["expiry-unclear"],
  ],
  ["of another kind that names a state", aLicence({ kind: "PASSPORT" }), ["zone-missing"]],
  ["whose zone has lost a line", aPassport({ zone: aZone("TD3")[1] }), ["zone-lines"]],
  [
    "whose zone has a letter for a digit",
    aPassport({ zone: aZone("TD3").join("\n").replace("740812", "74O812") }),
    ["zone-characters"],
  ],
  [
    "whose surname was read unsurely",
    { ...aLicence(), ...aPage({ lastName: "ERIKSSON" }, 74.5) },
    ["confidence-low", "name-missing"],
  ],
  [
    "whose state was read unsurely, without a zone",
    { ...aLicence(), ...aPage({ state: "TEXAS" }, 89.9) },
    ["zone-missing"],
  ],
  [
    "whose zone was read unsurely",
    { ...aPassport(), ...aPage({ zone: aZone("TD3").join("\n") }, 74.5) },
    ["confidence-low", "zone-missing"],
  ],
])("a document %s verifies nobody and contradicts nothing", ([, page, problems]) => {
  expect(judged(page)).toEqual({ status: "indeterminate", problems });
});

test("a zone without a printed expiry is none to be good until", () => {
  expect(judged(aPassport({ dateOfExpiry: undefined }))).toEqual({
    status: "indeterminate",
    problems: ["expiry-missing"],
  });
});

test("a contradiction shows beside what was not read", () => {
  expect(judged(aLicence({ dateOfBirth: "1974-08-13", documentNumber: undefined }))).toEqual({
    status: "failed",
    problems: ["date-of-birth-differs", "document-number-missing"],
  });
});

test.for<[string, Partial<DocumentOccasion>, string, string[]]>([
  [
    "an alias alone",
    claimOf({ name: "Viktoria Lindqvist", aliases: ["Anna Eriksson"] }),
    "indeterminate",
    ["name-by-alias-only"],
  ],
  ["a married name", claimOf({ name: "Anna Lindqvist" }), "indeterminate", ["name-unclear"]],
  ["another name", claimOf({ name: "Viktoria Lindqvist" }), "failed", ["name-differs"]],
])("a claim of %s", ([, about, status, problems]) => {
  expect(judged(aLicence(), about)).toEqual({ status, problems });
});

test.for<[string, DocumentPage, string[]]>([
  ["Anna M. Eriksson", aLicence(), []],
  ["Anna M. Eriksson", aPassport(), []],
  ["anna m eriksson", aLicence({ middleName: "Maria" }), []],
  ["Eriksson, M. Anna", aLicence(), []],
  ["Anna M. Eriksson", aLicence({ middleName: "M." }), []],
  ["Anna M. K. Eriksson", aLicence({ middleName: "MARIA KATARINA" }), []],
  // Another initial, a first name that is only one, and a letter that is a printed name.
  ["Anna Q. Eriksson", aLicence(), ["name-unclear"]],
  ["A. Maria Eriksson", aLicence(), ["name-unclear"]],
  ["M. Eriksson", aLicence(), ["name-unclear"]],
  ["Anna M.", aLicence(), ["name-unclear"]],
  ["M.", aLicence(), ["name-not-comparable"]],
  ["O Min", aLicence({ firstName: "MIN", middleName: "OK", lastName: "O" }), []],
])("a claim of %s with its initials: %j", ([name, page, problems]) => {
  const verification = judged(page, claimOf({ name }));
  expect(verification.status).toBe(problems.length === 0 ? "verified" : "indeterminate");
  if (verification.status !== "verified") expect(verification.problems).toEqual(problems);
});

test("an alias with an initial is an alias still", () => {
  const about = claimOf({ name: "Viktoria Lindqvist", aliases: ["Anna M. Eriksson"] });
  expect(judged(aLicence(), about)).toEqual({ status: "indeterminate", problems: ["name-by-alias-only"] });
});

test.for([
  ["unavailable", "reading-unavailable"],
  ["unreadable", "unreadable"],
] as const)("a document that is %s verifies nobody", ([reading, problem]) => {
  expect(judge({ reading })).toEqual({ status: "indeterminate", problems: [problem] });
  expect(judge({ reading, selfie: aSelfie(100) })).toEqual({ status: "indeterminate", problems: [problem] });
});

test.for<[FaceLikeness, "fair" | "strong", object]>([
  [99, "strong", { status: "verified", strength: "strong" }],
  [99, "fair", { status: "verified", strength: "fair" }],
  [98.99, "strong", { status: "indeterminate", problems: ["face-unclear"] }],
  [79.99, "strong", { status: "failed", problems: ["face-differs"] }],
  ["no-face", "strong", { status: "indeterminate", problems: ["face-missing"] }],
  ["unavailable", "strong", { status: "indeterminate", problems: ["comparison-unavailable"] }],
])("a likeness of %s where a selfie makes it %s", ([likeness, strengthWithSelfie, verification]) => {
  for (const page of [aPassport(), aLicence()])
    expect(judge({ reading: [page], selfie: aSelfie(likeness) }, { strengthWithSelfie })).toMatchObject(
      verification,
    );
});

test("no face makes a document strong that contradicts", () => {
  expect(judge({ reading: [aLicence({ dateOfExpiry: "2026-11-24" })], selfie: aSelfie(100) })).toMatchObject({
    status: "failed",
  });
});

test.for<[string, DocumentReading, string[]]>([
  ["shows the document, too", [aPassport()], ["selfie-shows-document"]],
  ["shows a zone, read unsurely", [aPage({ zone: "P<UTO" }, 20)], ["selfie-shows-document"]],
  ["shows a number", [aPage({ documentNumber: "X1" })], ["selfie-shows-document"]],
  ["shows a day of birth", [aPage({ dateOfBirth: "1974-08-12" })], ["selfie-shows-document"]],
  ["shows a day of expiry", [aPage({ dateOfExpiry: "2032-04-15" })], ["selfie-shows-document"]],
  ["shows a shirt with a name", [aPage({ firstName: "ERIK", kind: "OTHER" })], []],
  ["shows an empty zone", [aPage({ zone: " " })], []],
  ["was not read", "unavailable", ["selfie-unread"]],
  ["cannot be read", "unreadable", ["selfie-unread"]],
])("a selfie that %s", ([, reading, problems]) => {
  const verification = judge({ reading: [aPassport()], selfie: aSelfie(100, reading) });
  expect(verification).toMatchObject(
    problems.length === 0 ? { status: "verified" } : { status: "indeterminate", problems },
  );
});

test("a second picture of a document, however like itself, is nobody's selfie", async () => {
  const images = inMemoryDocuments({
    pages: { f: aPassport(), s: aPassport() },
    unreadable: [],
    faces: { f: 1, s: 1 },
    likeness: () => 100,
  });
  expect(await verifyDocument(images, { front: "f", selfie: "s" }, ABOUT_ANNA)).toEqual({
    status: "indeterminate",
    problems: ["selfie-shows-document"],
  });
});

/** Pictures of a passport and its holder, and what was asked of them. */
function pictures() {
  const asked: unknown[] = [];
  const images: DocumentImages = {
    read: async (pages) => {
      asked.push(pages);
      return pages.includes("s") ? [{}] : [aPassport()];
    },
    compareFaces: async (pair) => {
      asked.push(pair);
      return 99.9;
    },
  };
  return { asked, images };
}

test.for([
  [{ front: "f" }, [["f"]], "fair"],
  [{ front: "f", back: "b" }, [["f", "b"]], "fair"],
  [{ front: "f", back: "b", selfie: "s" }, [["f", "b"], { selfie: "s", document: "f" }, ["s"]], "strong"],
] as const)("of %j each picture is asked for what it shows", async ([keys, questions, strength]) => {
  const { asked, images } = pictures();
  expect(await verifyDocument(images, keys, ABOUT_ANNA)).toMatchObject({ status: "verified", strength });
  expect(asked).toEqual(questions);
});

/** What a passport may lack: its zone tells that it is one, and neither its issue nor a middle name has to be there. */
const isSpare = (field: DocumentField, doubt: string | undefined): boolean =>
  field === "kind" ||
  field === "state" ||
  (["middleName", "dateOfIssue"].includes(field) && doubt === "absent");

test("whatever else is taken from a document that verifies, or read unsurely, it verifies nobody and contradicts nothing", () => {
  const doubts = fc.record(
    Object.fromEntries(DOCUMENT_FIELDS.map((field) => [field, fc.constantFrom("sure", "unsure", "absent")])),
  );
  fc.assert(
    fc.property(doubts, (doubt) => {
      const page = Object.fromEntries(
        Object.entries(aPassport()).flatMap(([field, read]) =>
          doubt[field] === "absent"
            ? []
            : [[field, { ...read, confidence: doubt[field] === "sure" ? read.confidence : 89 }] as const],
        ),
      );
      const isSure = (field: DocumentField) => doubt[field] === "sure";
      const verifies = DOCUMENT_FIELDS.every((field) => isSure(field) || isSpare(field, doubt[field]));
      expect(judged(page).status).toBe(verifies ? "verified" : "indeterminate");
    }),
  );
});

test("whatever the other page says, a front that lacks a name, a birth date or a number verifies nobody", () => {
  const holder = ["firstName", "lastName", "dateOfBirth", "documentNumber"] as const;
  const lacking = fc.record(
    Object.fromEntries(holder.map((field) => [field, fc.constantFrom("sure", "unsure", "absent")])),
  );
  fc.assert(
    fc.property(lacking, fc.constantFrom(aPassport(), {}), (doubt, back) => {
      const front = Object.fromEntries(
        Object.entries(aPassport()).flatMap(([field, read]) =>
          doubt[field] === "absent"
            ? []
            : [[field, doubt[field] === "unsure" ? { ...read, confidence: 89 } : read]],
        ),
      );
      const verifies = holder.every((field) => doubt[field] === "sure");
      const { status } = judge({ reading: [front, back], selfie: aSelfie(100) });
      expect(status).toBe(verifies ? "verified" : "indeterminate");
    }),
  );
});
