/** When the documents were read. */
export const READ = "2026-11-25";

/** Where a figure comes from. */
export type Source = {
  document: string;
  url?: string;
  /** When it was read. Figures change: read again before you rely on one. */
  read: string;
  /**
   * `read` in the document itself; `secondary` in a text about it; `unverified` where the figure is known and could not be read
   * on that day; `measured` or `assumed` by us.
   */
  how: "read" | "secondary" | "unverified" | "measured" | "assumed";
};

/** A figure with its unit and where it comes from. */
export type Cell = { value: number; unit: string; source: Source };

/** A page of AWS or about it, as it was read. */
export const page = (document: string, url: string, how: Source["how"]): Source => ({
  document,
  url,
  read: READ,
  how,
});

/** What we suppose of a provider's traffic, and why. */
export const assumed = (why: string): Source => ({ document: why, read: READ, how: "assumed" });

/** What `npm run bench:hooks` prints. */
export const measured = (row: string): Source => ({
  document: `npm run bench:hooks, ${row}`,
  read: READ,
  how: "measured",
});
