import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { MUTANTS } from "./mutants.ts";

/** A process of its own in which the program is the mutant of a name; it hunts it, and sends to its parent what killed it. */
const mutant = MUTANTS.find(({ name }) => name === process.argv[2]);
if (!mutant) throw new Error("no such mutant");
const file = new URL(`../../../${mutant.file}`, import.meta.url);
const source = readFileSync(file, "utf8");
if (source.split(mutant.from).length !== 2) throw new Error("the line is not there, or more than once");
const mutated = source.replace(mutant.from, () => mutant.to);

registerHooks({
  load: (url, context, nextLoad) =>
    url === file.href
      ? { format: "module-typescript", source: mutated, shortCircuit: true }
      : nextLoad(url, context),
});

const { hunt } = await import("./hunt.ts");
process.send?.(await hunt());
