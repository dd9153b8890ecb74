import { createHash } from "node:crypto";
import type { Clock } from "./clock.ts";

const RealDate = Date;
const HASHES: Record<string, string> = { "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" };

/** Calls of the Web Crypto API that threads of their own still work on. */
let atWork = 0;

/** Whether something goes on that no step of the simulation would show. */
export const surroundingsBusy = (): boolean => atWork > 0;

/**
 * Runs something to which the clock is the time, and whose lines of log go to `onLine`. Nothing else of the process may run
 * meanwhile: what is replaced is global.
 */
export async function inSurroundings<T>(
  clock: Clock,
  onLine: (line: string) => void,
  run: () => Promise<T>,
): Promise<T> {
  const { log } = console;
  const { subtle } = crypto;
  // A proxy and no subclass: whatever it makes is a date like any other.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [clock.now]),
    get: (target, name) => (name === "now" ? () => clock.now : Reflect.get(target, name)),
  });
  console.log = (...texts: unknown[]) => onLine(texts.map(String).join(" "));
  Object.defineProperty(crypto, "subtle", { value: followed(subtle), configurable: true });
  try {
    return await run();
  } finally {
    globalThis.Date = RealDate;
    console.log = log;
    Reflect.deleteProperty(crypto, "subtle");
  }
}

/** Web Crypto whose calls are counted while they are at work; hashes are made at once, as they are cheap. */
const followed = (subtle: typeof crypto.subtle) =>
  new Proxy(subtle, {
    get(target, name) {
      if (name === "digest") return digest;
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return (...args: unknown[]) => {
        atWork += 1;
        return Promise.resolve(Reflect.apply(method, target, args)).finally(() => {
          atWork -= 1;
        });
      };
    },
  });

async function digest(algorithm: string | { name: string }, bytes: Uint8Array): Promise<ArrayBuffer> {
  const name = typeof algorithm === "string" ? algorithm : algorithm.name;
  const hash = createHash(HASHES[name] ?? name)
    .update(bytes)
    .digest();
  return new Uint8Array(hash).buffer;
}
