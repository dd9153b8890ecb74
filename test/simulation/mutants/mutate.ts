import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { table } from "../../../functions/commands/table.ts";
import type { Hunted } from "./hunt.ts";
import type { Mutant } from "./mutant.ts";
import { MUTANTS } from "./mutants.ts";

const PROCESS = fileURLToPath(new URL("mutant-process.ts", import.meta.url));

const SURVIVED = "SURVIVED";

await main();

/** Hunts all mutants, or those whose names hold a word; exit code 1 when one survives. */
async function main(): Promise<void> {
  const word = process.argv[2] ?? "";
  const waiting = MUTANTS.filter(({ name }) => name.includes(word));
  const rows: string[][] = [];
  const hunters = Array.from({ length: availableParallelism() }, async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const row = rowOf(mutant, await hunted(mutant));
      rows.push(row);
      console.error(row.join("  "));
    }
  });
  await Promise.all(hunters);
  for (const line of table([["mutant", "killed by", "scenario", "runs"], ...rows])) console.log(line);
  const survivors = rows.filter(([, killer]) => killer === SURVIVED);
  console.log(`${rows.length} mutants, ${rows.length - survivors.length} killed`);
  process.exitCode = survivors.length === 0 && rows.length > 0 ? 0 : 1;
}

function rowOf({ name }: Mutant, { invariant, scenario, runs }: Hunted): string[] {
  return [name, invariant ?? SURVIVED, scenario ?? "", String(runs)];
}

/** What a process of its own says of a mutant. Rejects when it ends without a word. */
function hunted({ name }: Mutant): Promise<Hunted> {
  const { promise, resolve, reject } = Promise.withResolvers<Hunted>();
  const child = fork(PROCESS, [name]);
  child.on("message", (told) => resolve(told as Hunted));
  child.on("exit", (code) => reject(new Error(`${name}: the hunt ended with code ${code}`)));
  return promise;
}
