import * as z from "zod";
import { Instant } from "../contract/vocabulary.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One source file of a compiled watchlist. */
export const WatchlistSource = z.strictObject({
  name: z.string().min(1).max(200),
  /** SHA-256 of the file as it was read. */
  digest: Sha256,
  entries: z.int().min(0),
  /** Rows that could not be read; each is reported when the list is compiled. */
  rejected: z.int().min(0),
  /** When the publisher issued it, where that is known. */
  publishedAt: Instant.optional(),
  /** When it was last fetched and verified: the age of the list counts from here. */
  checkedAt: Instant,
});
export type WatchlistSource = z.infer<typeof WatchlistSource>;

/** What a compiled watchlist is made of; every attestation names its digest. */
export const WatchlistManifest = z.strictObject({
  /** SHA-256 of the compiled index. */
  digest: Sha256,
  /** `sample` is our hand-written list for trying things out; a deployed stage refuses it. */
  kind: z.enum(["official", "sample"]),
  sources: z.array(WatchlistSource).min(1).max(20),
  entries: z.int().min(1),
  names: z.int().min(1),
});
export type WatchlistManifest = z.infer<typeof WatchlistManifest>;
