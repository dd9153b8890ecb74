import type { DocumentImages, DocumentPage } from "../../shared/identity/document/document-images.ts";

/** What pictures show, by key: a page, which may be empty, nothing that is read, or somebody's face by a number, and may be both. */
export type Pictured = {
  pages: Readonly<Record<string, DocumentPage>>;
  unreadable: readonly string[];
  faces: Readonly<Record<string, number>>;
  likeness: (one: number, other: number) => number;
};

/** Reads pictures in memory. */
export const inMemoryDocuments = ({ pages, unreadable, faces, likeness }: Pictured): DocumentImages => ({
  async read(keys) {
    if (keys.some((key) => unreadable.includes(key))) return "unreadable";
    const found = keys.flatMap((key) => pages[key] ?? (key in faces ? [{}] : []));
    return found.length < keys.length ? "unavailable" : found;
  },
  async compareFaces({ selfie, document }) {
    const [one, other] = [faces[selfie], faces[document]];
    return one === undefined || other === undefined ? "no-face" : likeness(one, other);
  },
});
