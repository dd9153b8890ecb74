import type { WatchlistEntry } from "./entry.ts";

/** Why a whole file is refused; `message` is one clear sentence. */
export type ReadFailure = {
  code:
    | "empty"
    | "not-text"
    | "not-a-list"
    | "not-csv"
    | "malformed"
    | "missing-column"
    | "repeated-header"
    | "truncated"
    | "needs-sdn"
    | "given-twice";
  message: string;
};

/** A row of a table by the line on which it ends, or an entry of a document by its place; both count from 1. */
export type RejectedRow = ({ line: number } | { entry: number }) & { reason: string };

/** What a list file holds: its entries, and the rows that were left out. */
export type ParsedList = { entries: WatchlistEntry[]; rejected: RejectedRow[] };

/** The times that a file states itself, RFC 3339: when it was issued, and when it was taken from its publisher. */
export type StatedTimes = { publishedAt?: string; checkedAt?: string };
