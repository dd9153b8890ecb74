import * as z from "zod";
import { ageHours, freshness } from "../watchlist/freshness.ts";
import { WatchlistManifest } from "../watchlist/manifest.ts";
import { Instant } from "./vocabulary.ts";

/** Answer of `GET /v1/health`. */
export const Health = z
  .strictObject({
    status: z.enum(["ok", "cannot-approve"]).meta({
      description:
        "`cannot-approve` when the list is stale or missing: every request is then reviewed or denied",
    }),
    watchlist: z
      .strictObject({
        freshness: z
          .enum(["fresh", "ageing", "stale", "missing"])
          .meta({ description: "Nothing is approved on a list that is `stale` or `missing`" }),
        ageHours: z
          .number()
          .optional()
          .meta({ description: "Hours since the oldest source was last fetched and verified" }),
        manifest: WatchlistManifest.optional().meta({ description: "What the list is made of" }),
      })
      .meta({ description: "The list in force" }),
    policyDigest: z.string().meta({ description: "SHA-256 of the policy packs and tables in force" }),
    asOf: Instant.meta({ description: "When this was so" }),
  })
  .meta({ id: "Health", description: "Whether the gate can approve, and on what it decides" });
export type Health = z.infer<typeof Health>;

/** What the gate decides on now. A sample list outside of `local` counts as no list. */
export function health(state: {
  manifest: WatchlistManifest | undefined;
  stage: "local" | "deployed";
  policyDigest: string;
  now: Date;
}): Health {
  const usable = state.stage === "local" || state.manifest?.kind === "official" ? state.manifest : undefined;
  const age = freshness(usable, state.now);
  const hours = usable && ageHours(usable, state.now);
  return {
    status: age === "fresh" || age === "ageing" ? "ok" : "cannot-approve",
    watchlist: {
      freshness: age,
      // JSON knows no Infinity, which stands for a check time in the future.
      ...(hours !== undefined && Number.isFinite(hours) && { ageHours: Math.round(hours * 100) / 100 }),
      ...(usable && { manifest: usable }),
    },
    policyDigest: state.policyDigest,
    asOf: state.now.toISOString(),
  };
}
