import { compileLists } from "../../functions/commands/screening/open-watchlist.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { customerOnFile } from "../../shared/gather/customer-on-file.ts";
import { NOTHING_STANDS } from "../../shared/ledger/standing.ts";
import type { SignUpPorts } from "../../shared/ports.ts";
import { signUp } from "../../shared/sign-up.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { aZone } from "../shared/identity/mrz/zones.ts";
import { aPerson, aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";
import { alterNames } from "./altered-names.ts";
import { entriesOf } from "./compiled-entries.ts";
import { fullList } from "./full-list.ts";
import { printAgainst, printRow, time } from "./percentiles.ts";

/** A sign-up with the evidence of a zone, all in process, beside signing. */
const LIMIT_P99_MS = 15;

const CONFIGURATION = { policy: policyOf(), provider: { usPerson: true } };
const WARM_UP = 200;
const NEVER_TIMED = 1_000_000;
/** A signature in DER that nobody made: signing is KMS's time, not ours. */
const ANY_SIGNATURE = Uint8Array.from(
  Buffer.from(`3044${["0220", "0220"].map((start) => start + "11".repeat(32)).join("")}`, "hex"),
);

/** Prints what it costs to verify, screen, decide, attest and seal the sign-up of a person who shows a zone. */
export async function identityRows(): Promise<void> {
  const { file, name } = fullList();
  const compiled = compileLists({ files: [file], checkedAt: new Date().toISOString() });
  if (!compiled.ok) throw new Error(compiled.failure);
  const { bytes } = compiled.value;
  const list = loadWatchlist(bytes);
  const signUps = peopleOf(bytes).map(signUpOf);
  printRow("list and people", `${name}, ${signUps.length} people who are not on it`);
  const memory = inMemoryPorts({ watchlist: { active: async () => list } });
  const ports = { ...memory, signer: { ...memory.signer, signDigest: async () => ANY_SIGNATURE } };
  const [first] = signUps;
  if (first === undefined) throw new Error("nobody signs up");
  await requireVerified(ports, first);
  const sample = await time((index) => run(ports, signUps, index), { runs: signUps.length, warmUp: WARM_UP });
  printAgainst("sign-up with a zone, beside signing", sample, { share: 0.99, limit: LIMIT_P99_MS });
}

/** Names as people write them, of nobody on the list, whose letters a zone can hold as they are. */
const peopleOf = (bytes: Uint8Array): string[] =>
  alterNames(entriesOf(bytes), { seed: "bench", count: 1500, kinds: ["person_crossed"] })
    .map(({ query }) => query.name)
    .filter((name) => /^[A-Za-z]+( [A-Za-z]+){1,3}$/.test(name));

function signUpOf(name: string): SignUpRequest {
  const words = name.toUpperCase().split(" ");
  const surname = words.pop();
  const lines = aZone("TD3", { name: `${surname}<<${words.join("<")}`.slice(0, 39) });
  const zone: Body = { kind: "machine-readable-zone", subject: "customer", lines };
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const evidence = [evidenceFor("customer", yesterday), zone];
  return SignUpRequest.parse(aSignUpBody(aPerson({ name, dateOfBirth: "1974-08-12" }), { evidence }));
}

async function run(ports: SignUpPorts, signUps: readonly SignUpRequest[], index: number) {
  const request = signUps[Math.abs(index) % signUps.length];
  if (request === undefined) throw new Error("nobody signs up");
  const call = { hook: "sign-up", idempotencyKey: "k", body: request, now: new Date() } as const;
  const answer = await signUp(ports, CONFIGURATION, { ...call, request, accountId: `bench${index}` });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.body;
}

/** What is timed must be the whole way: the zone verifies its holder, and the record says so. */
async function requireVerified(ports: SignUpPorts, request: SignUpRequest): Promise<void> {
  await run(ports, [request], NEVER_TIMED);
  const onFile = await customerOnFile(ports, `bench${NEVER_TIMED}`, {
    ...NOTHING_STANDS,
    signUp: { n: 1, outcome: "approve", until: new Date().toISOString() },
  });
  const zone = onFile?.results.find(({ method }) => method === "machine-readable-zone");
  if (zone?.status !== "verified") throw new Error(`expected a verified zone, got ${JSON.stringify(zone)}`);
}
