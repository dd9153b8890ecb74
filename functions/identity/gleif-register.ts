import type {
  LegalEntityRegister,
  ParentReport,
  RegisterAnswer,
} from "../../shared/identity/legal-entity/legal-entity.ts";
import { isLei } from "../../shared/identity/legal-entity/lei.ts";
import { boundedGet, type GetAnswer } from "./bounded-get.ts";
import { readException, readParent, readRecord } from "./gleif-answers.ts";

/** GLEIF's public API: no key, some 60 requests a minute for a caller, data under CC0. gleif.org, "GLEIF API". */
const GLEIF_API = "https://api.gleif.org/api/v1";
/** All requests of one answer together: a sign-up waits for them. House choice. */
const TIMEOUT_MS = 3_000;
/** Room for a hundred names of a thousand characters in any script. House choice. */
const BYTES_MAX = 512 * 1024;

export type GleifOptions = { baseUrl?: string; timeoutMs?: number; bytesMax?: number };

/** Gets a path below the API. */
type Get = (path: string) => Promise<GetAnswer>;

/**
 * The register of GLEIF over HTTP: three requests for an entity, and one more for each parent that it does not name. An answer
 * that lacks a part is `unavailable` as a whole, so that no gap of the network is taken for a gap of the register.
 */
export function gleifRegister(options: GleifOptions = {}): LegalEntityRegister {
  const { baseUrl = GLEIF_API, timeoutMs = TIMEOUT_MS, bytesMax = BYTES_MAX } = options;
  return {
    async entity(lei) {
      // Nobody bears it, so nobody is asked; nothing but an identifier ever becomes a path.
      if (!isLei(lei)) return "not-found";
      const signal = AbortSignal.timeout(timeoutMs);
      return ask(lei, (path) => boundedGet(`${baseUrl}/lei-records/${path}`, { signal, bytesMax }));
    },
  };
}

async function ask(lei: string, get: Get): Promise<RegisterAnswer> {
  const [answer, directParent, ultimateParent] = await Promise.all([
    get(lei),
    parentReport(lei, "direct-parent", get),
    parentReport(lei, "ultimate-parent", get),
  ]);
  if (answer.status === "absent") return "not-found";
  const record = answer.status === "found" ? readRecord(answer.body, lei) : undefined;
  if (record === undefined || directParent === undefined || ultimateParent === undefined)
    return "unavailable";
  return { ...record, directParent, ultimateParent };
}

/** What the register has on a parent; undefined when that cannot be told. */
async function parentReport(
  lei: string,
  parent: "direct-parent" | "ultimate-parent",
  get: Get,
): Promise<ParentReport | undefined> {
  const named = await get(`${lei}/${parent}`);
  if (named.status === "found") return readParent(named.body);
  if (named.status === "unavailable") return undefined;
  const exception = await get(`${lei}/${parent}-reporting-exception`);
  if (exception.status === "found") return readException(exception.body, lei);
  return exception.status === "absent" ? { report: "missing" } : undefined;
}
