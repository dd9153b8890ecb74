import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const FUNCTIONS = join(import.meta.dirname, "../../../functions");

/** Modules of ours and of libraries that a function's bundle is made of. */
async function modulesOf(name: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(FUNCTIONS, name, "handler.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    write: false,
    metafile: true,
    outdir: "unwritten",
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs);
}

/** What reads names, and the tables it needs. */
const ENGINE = /shared\/screening\/|pinyin|wanakana|email-providers/;

test.for(["relay", "sweeper"])(
  "%s judges grants anew without the engine that screens names",
  async (name) => {
    const modules = await modulesOf(name);
    expect(modules.some((module) => module.endsWith("shared/policy/evaluate.ts"))).toBe(true);
    expect(modules.filter((module) => ENGINE.test(module))).toEqual([]);
  },
);

test("the search finds the engine where it is", async () => {
  expect((await modulesOf("quota-request")).some((module) => ENGINE.test(module))).toBe(true);
});
