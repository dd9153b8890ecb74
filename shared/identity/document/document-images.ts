/** The fields of a document that are verified: what is printed, a state of the United States that it names, and the zone. */
export const DOCUMENT_FIELDS = [
  "kind",
  "state",
  "firstName",
  "middleName",
  "lastName",
  "dateOfBirth",
  "dateOfIssue",
  "dateOfExpiry",
  "documentNumber",
  "zone",
] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** The text of a field, a date as `YYYY-MM-DD`, and how sure the reader is of it, in percent. */
export type ReadField = { text: string; confidence: number };

/** What was read on a page; a field that is not there is absent, and nothing is read where nothing is known. Personal data. */
export type DocumentPage = Readonly<Partial<Record<DocumentField, ReadField>>>;

/**
 * A page for each picture that was to be read, in their order; `unreadable`: one of them is no picture that the reader can read;
 * `unavailable`: they were not read.
 */
export type DocumentReading = readonly DocumentPage[] | "unreadable" | "unavailable";

/**
 * How like a face is to another, in percent; `several-persons`: beside a face that is like it a picture shows one that is not;
 * `no-face`: a picture shows none; `unavailable`: they were not compared.
 */
export type FaceLikeness = number | "several-persons" | "no-face" | "unavailable";

/** Two pictures by the keys of their objects. */
export type FacePair = { selfie: string; document: string };

/** Reads pictures in the evidence store, by the keys of their objects. Whatever goes wrong it answers, and throws nothing. */
export type DocumentImages = {
  /** Reads the one or two pages of a document, or what may be one, each by itself: what is read on one is never said of another. */
  read(pages: readonly string[]): Promise<DocumentReading>;
  /** Compares the largest face of a selfie with those of a document, of which the largest counts. */
  compareFaces(pair: FacePair): Promise<FaceLikeness>;
};
