import { readFileSync } from "node:fs";
import { type CompiledWatchlist, compileWatchlist } from "../../shared/watchlist/compile.ts";
import { NOW } from "./a-request.ts";

const TEXT = readFileSync(new URL("../../shared/watchlist/sample.csv", import.meta.url), "utf8");

/** The sample rows as a compiled list, called official unless said otherwise. */
export function aCompiledList(
  overrides: { kind?: "official" | "sample"; checkedAt?: string; rows?: number } = {},
): CompiledWatchlist {
  const { kind = "official", checkedAt = NOW.toISOString(), rows } = overrides;
  const text =
    rows === undefined
      ? TEXT
      : `${TEXT.split("\n")
          .slice(0, rows + 1)
          .join("\n")}\n`;
  const compiled = compileWatchlist({
    kind,
    sources: [{ name: "csl.csv", bytes: Buffer.from(text), checkedAt }],
  });
  if (!compiled.ok) throw new Error(compiled.failure.message);
  return compiled.value;
}
