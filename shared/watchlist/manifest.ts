import * as z from "zod";
import { Instant } from "../contract/vocabulary.ts";
import { ListFormat } from "./list-format.ts";

const sha256 = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description });

/** One source file of a compiled watchlist. */
const WatchlistSource = z.strictObject({
  name: z.string().min(1).max(200).meta({ description: "Name of the source file" }),
  format: ListFormat.meta({ description: "The format it was recognised as" }),
  digest: sha256("SHA-256 of the file as it was read"),
  rows: z.int().min(0).meta({ description: "Rows or entries that the file has" }),
  entries: z
    .int()
    .min(0)
    .meta({ description: "Entries that it brings; a file of aliases or addresses adds to those of another" }),
  rejected: z
    .int()
    .min(0)
    .meta({ description: "Rows that could not be read; each is reported when the list is compiled" }),
  publishedAt: Instant.optional().meta({ description: "When the publisher issued it, where that is known" }),
  checkedAt: Instant.meta({
    description: "When it was last fetched and verified: the age of the list counts from here",
  }),
});

/** What a compiled watchlist is made of; every attestation names its digest. */
export const WatchlistManifest = z.strictObject({
  digest: sha256("SHA-256 of the compiled index"),
  kind: z.enum(["official", "sample"]).meta({
    description: "`sample` is a hand-written list for trying things out; a deployed stage refuses it",
  }),
  sources: z.array(WatchlistSource).min(1).max(20).meta({ description: "The files it was compiled from" }),
  entries: z.int().min(1).meta({ description: "Entries in it" }),
  names: z.int().min(1).meta({ description: "Names in it, aliases included" }),
});
export type WatchlistManifest = z.infer<typeof WatchlistManifest>;
