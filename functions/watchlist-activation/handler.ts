import * as z from "zod";
import { Instant } from "../../shared/contract/vocabulary.ts";
import { unpackWatchlist } from "../../shared/watchlist/container.ts";
import type { WatchlistManifest } from "../../shared/watchlist/manifest.ts";
import { mayReplace } from "../../shared/watchlist/succession.ts";
import { dynamoDb, s3 } from "../aws/clients.ts";
import { readObject, writeObject } from "../aws/watchlist-objects.ts";
import { readPointer, swapPointer } from "../aws/watchlist-pointer.ts";
import { environment } from "../environment.ts";
import { log } from "../log.ts";

const variables = environment([
  "stage",
  "ledgerTable",
  "watchlistBucket",
  "deployedWatchlistBucket",
  "deployedWatchlistKey",
]);
const table = { dynamoDb: dynamoDb(), tableName: variables.ledgerTable };
const objects = s3();

const LocalEvent = z.object({ checkedAt: Instant });

/**
 * Runs when the stack is deployed: puts the list that the deployment carries in force, unless the list in force is newer.
 * Fails the deployment when any byte of the list is not what was compiled.
 */
export async function handler(event: unknown): Promise<void> {
  if (variables.deployedWatchlistKey === "") return;
  const bytes = await readObject(objects, variables.deployedWatchlistBucket, variables.deployedWatchlistKey);
  const manifest = stampedManifest(unpackWatchlist(bytes).manifest, event);
  const active = await readPointer(table);
  if (active && !mayReplace(active.manifest, manifest)) return;
  const objectKey = `lists/${manifest.digest}.watchlist`;
  await writeObject(objects, variables.watchlistBucket, { key: objectKey, bytes });
  if (!(await swapPointer(table, active, { objectKey, manifest })))
    throw new Error("another activation moved the pointer; deploy again");
  log("watchlist-activated", { digest: manifest.digest, count: manifest.entries, kind: manifest.kind });
}

/** On an engineer's machine the start of the stack stands in for the time at which the file was fetched. */
function stampedManifest(manifest: WatchlistManifest, event: unknown): WatchlistManifest {
  const local = variables.stage === "local" ? LocalEvent.safeParse(event) : undefined;
  if (!local?.success) return manifest;
  const { checkedAt } = local.data;
  return { ...manifest, sources: manifest.sources.map((source) => ({ ...source, checkedAt })) };
}
