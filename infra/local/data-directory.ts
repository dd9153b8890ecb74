import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.ts";

/** Where the embedded servers keep their data; all undefined when nothing is to be kept. */
export type DataDirectory = {
  dynamodb: string | undefined;
  queuesAndBuckets: string | undefined;
  keys: string | undefined;
  /** Gives the directory free for the next start. */
  unlock(): void;
};

/**
 * Makes a directory, readable by the owner only, and locks it for this process: two writers would corrupt it. Throws a
 * `Refusal` when another process holds it; a lock left by one that is gone is taken over.
 */
export function openDataDirectory(path: string | undefined): DataDirectory {
  if (path === undefined) {
    return { dynamodb: undefined, queuesAndBuckets: undefined, keys: undefined, unlock: () => {} };
  }
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch {
    throw new Refusal(`the data directory \`${path}\` cannot be made`);
  }
  const lock = join(path, "lock");
  const holder = holderOf(lock);
  if (holder !== undefined)
    throw new Refusal(`the data directory \`${path}\` is in use by process ${holder}`);
  rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch {
    throw new Refusal(`the data directory \`${path}\` is being taken by another process`);
  }
  held.add(lock);
  const folder = (name: string): string => {
    const made = join(path, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  return {
    dynamodb: folder("dynamodb"),
    queuesAndBuckets: folder("queues-and-buckets"),
    keys: join(path, "keys.json"),
    unlock: () => {
      held.delete(lock);
      rmSync(lock, { force: true });
    },
  };
}

/** The locks that this very process holds. */
const held = new Set<string>();

/** The process that holds a lock, if it still runs. */
function holderOf(lock: string): number | undefined {
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  // Zero and below name groups of processes.
  if (!(holder > 0)) return undefined;
  // A container gives the same number to each of its processes in turn.
  if (holder === process.pid) return held.has(lock) ? holder : undefined;
  try {
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    const isAnotherUsers = error instanceof Error && "code" in error && error.code === "EPERM";
    return isAnotherUsers ? holder : undefined;
  }
}
