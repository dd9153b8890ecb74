import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { bundleFunctions, type CarriedBytes, type CarriedFile } from "../../infra/function-bundles.ts";
import { FUNCTION_NAMES } from "../../infra/function-names.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const folder = temporaryFolder();
const from = join(folder, "functions");
const pack = { name: "house.json", text: '{"id":"house"}' };
const evidenceFile = { name: "issuers.json", text: "[]" };
// No text has this byte.
const signalFile = { name: "countries.mmdb", bytes: Uint8Array.of(0xff, 0x00, 0x0a) };
for (const name of FUNCTION_NAMES) {
  mkdirSync(join(from, name), { recursive: true });
  writeFileSync(join(from, name, "handler.ts"), handlerOf(name));
}

/** A handler of its own name, that fails where a name tells of it. */
function handlerOf(name: string): string {
  return `export const handler = (): string => "${name}";
export function failHere(): never { throw new Error("on purpose"); }`;
}

const bundle = (to: string) => {
  bundleFunctions({
    from,
    to: join(folder, to),
    packs: [pack],
    evidenceFiles: [evidenceFile],
    signalFiles: [signalFile],
  });
  return join(folder, to);
};
const to = bundle("first");
const load = (name: string) => import(pathToFileURL(join(to, name, "index.mjs")).href);

test.for(FUNCTION_NAMES)("%s is one ES module with its handler", async (name) => {
  const { handler } = await load(name);
  expect(handler()).toBe(name);
});

/** The functions that have a file beside their bundle. */
const carriersOf = (folder: string, { name: file, ...content }: CarriedFile | CarriedBytes) =>
  FUNCTION_NAMES.filter((name) => {
    try {
      const carried = "bytes" in content ? content.bytes : content.text;
      return readFileSync(join(to, name, folder, file)).equals(Buffer.from(carried));
    } catch {
      return false;
    }
  });

test("functions that decide by the policy, report it or ask it how long records are kept carry the packs, and no others do", () => {
  expect(carriersOf("packs", pack)).toEqual([
    "sign-up",
    "evidence",
    "identity-webhook",
    "quota-request",
    "erasure",
    "health",
    "relay",
    "sweeper",
  ]);
});

test("the functions that verify evidence carry the files for that, and no other does", () => {
  expect(carriersOf("evidence", evidenceFile)).toEqual(["sign-up", "evidence", "identity-webhook"]);
});

test("the functions that gather facts of a customer carry the files for its signals, byte for byte", () => {
  expect(carriersOf("signals", signalFile)).toEqual([
    "sign-up",
    "evidence",
    "identity-webhook",
    "quota-request",
  ]);
});

test("a stack still tells the names of functions", async () => {
  const { failHere } = await load("relay");
  expect(failHere.name).toBe("failHere");
});

test("the same sources give the same bytes", () => {
  const again = bundle("second");
  for (const name of FUNCTION_NAMES) {
    const file = join(name, "index.mjs");
    expect(readFileSync(join(again, file)).equals(readFileSync(join(to, file)))).toBe(true);
  }
});

test("fails on a handler that is missing", () => {
  expect(() =>
    bundleFunctions({
      from: join(folder, "nowhere"),
      to: join(folder, "third"),
      packs: [],
      evidenceFiles: [],
      signalFiles: [],
    }),
  ).toThrow(/nowhere\/[\w-]+\/handler\.ts/);
});
