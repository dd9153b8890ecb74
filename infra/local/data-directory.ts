import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  mkdirSync(path, { recursive: true, mode: 0o700 });
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
  const folder = (name: string): string => {
    const made = join(path, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  return {
    dynamodb: folder("dynamodb"),
    queuesAndBuckets: folder("queues-and-buckets"),
    keys: join(path, "keys.json"),
    unlock: () => rmSync(lock, { force: true }),
  };
}

/** The process that holds a lock, if it still runs. */
function holderOf(lock: string): number | undefined {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM" ? 0 : undefined;
  }
}
