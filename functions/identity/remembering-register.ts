import type { LegalEntity, LegalEntityRegister } from "../../shared/identity/legal-entity/legal-entity.ts";

/** A register is published daily, and a sign-up is often sent anew within minutes. House choice. */
const KEPT_MS = 10 * 60_000;
/** Most records that a process keeps; with a hundred names of a thousand characters each it would be 50 MB. House choice. */
const RECORDS_MAX = 256;

export type MemoryOptions = { keptMs?: number; recordsMax?: number; now?: () => number };

type Kept = { record: LegalEntity; until: number };

/**
 * A register that remembers records for ten minutes, so that sign-ups in a row do not wait for the same one. That it could not answer,
 * or has no record, is never remembered: the next one asks again, and a new record counts at once.
 */
export function rememberingRegister(
  register: LegalEntityRegister,
  options: MemoryOptions = {},
): LegalEntityRegister {
  const { keptMs = KEPT_MS, recordsMax = RECORDS_MAX, now = Date.now } = options;
  const kept = new Map<string, Kept>();
  return {
    async entity(lei) {
      const known = kept.get(lei);
      if (known !== undefined && now() < known.until) return known.record;
      kept.delete(lei);
      const answer = await register.entity(lei);
      if (typeof answer === "string") return answer;
      // A map keeps the order of entry, so the first is the oldest.
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= recordsMax) kept.delete(oldest);
      kept.set(lei, { record: answer, until: now() + keptMs });
      return answer;
    },
  };
}
