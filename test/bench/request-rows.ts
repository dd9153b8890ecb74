import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startLocal } from "../../infra/local/start-local.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import {
  anOrganization,
  anOwner,
  aQuotaBody,
  aQuotaRequest,
  aSignUp,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { caller } from "../support/calls.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";
import { printRow, printSample, time } from "./percentiles.ts";
import { countingPorts, type RequestCost } from "./request-cost.ts";

const PROJECT = join(import.meta.dirname, "../..");
const POLICY = policyOf();
const CSL = join(PROJECT, "../shared/watchlists/csl-composite-2026.csv");

/** Prints what a start and requests against the local stack cost. */
export async function requestRows(): Promise<void> {
  await startRows();
  await requests();
}

/** From `npm start`'s process to the line that says it is up. */
async function startRows(): Promise<void> {
  rmSync(join(PROJECT, "cdk.out", "local"), { recursive: true, force: true });
  printSample("start, with synthesis", [await secondsToReady()]);
  printSample("start, cdk.out fresh", [
    await secondsToReady(),
    await secondsToReady(),
    await secondsToReady(),
  ]);
}

/** Milliseconds until a start says that it is up; it is ended then. */
async function secondsToReady(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join("infra", "local", "start.ts"), "--port", "0"], {
    cwd: PROJECT,
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => chunk.includes("is up at") && resolve());
    child.once("exit", (status) => reject(new Error(`the start ended with ${status}`)));
  });
  const ready = performance.now() - startedAt;
  child.removeAllListeners("exit").kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  return ready;
}

/** Warm requests over HTTP against the local stack, one after the other, on the real list where there is one. */
async function requests(): Promise<void> {
  const stack = await startLocal(existsSync(CSL) ? { watchlist: CSL } : {});
  try {
    const api = caller(stack.url);
    const evidence = ["customer", "owner-1", "owner-2"].map((subject) => evidenceFor(subject, yesterday()));
    const body = (name: string) => aSignUpBody(aCompany(name), { evidence });
    const expect = (status: number) => (answer: { status: number; text: string }) => {
      if (answer.status !== status)
        throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
    };
    const post = (path: string, of: unknown, key?: string) => api.post(path, of, key).then(expect(201));
    printSample(
      "sign-up over HTTP, warm",
      await time((i) => post(`/v1/accounts/bench${i}/sign-up`, body(`bench${i}`))),
    );
    printSample(
      "quota request over HTTP, warm",
      await time((i) => post(`/v1/accounts/bench${Math.abs(i)}/quota-requests`, aQuotaBody())),
    );
    await api.post("/v1/accounts/replayed/sign-up", body("replayed"), "one").then(expect(201));
    printSample(
      "replay over HTTP, warm",
      await time(() => api.post("/v1/accounts/replayed/sign-up", body("replayed"), "one").then(expect(200))),
    );
    printSample("gate over HTTP, warm", await time(() => api.get("/v1/accounts/replayed").then(expect(200))));
    await inProcess();
    await costs(stack);
  } finally {
    await stack.stop();
  }
}

/** A company that is linked to no other one. */
function aCompany(name: string): Body {
  const digits = [...name].map((letter) => letter.charCodeAt(0) % 10).join("");
  return anOrganization({
    name: `Rechenwerk ${name} GmbH`,
    phone: `+4930${digits.slice(-10)}`,
    registration: { jurisdiction: { country: "DE" }, number: name, date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [
        anOwner("owner-1", 60, { name: `Ida ${name}` }),
        anOwner("owner-2", 40, { name: `Otto ${name}` }),
      ],
    },
  });
}

/** The pure core with everything in memory: decision, signature, sealing. */
async function inProcess(): Promise<void> {
  const ports = inMemoryPorts();
  const request = aSignUp(anOrganization(), {
    evidence: ["customer", "owner-1", "owner-2"].map((subject) => evidenceFor(subject, yesterday())),
  });
  const run = (index: number) =>
    signUp(ports, { policy: POLICY, provider: { usPerson: true } }, aCall(request, `core${index}`));
  printSample("sign-up in process, no I/O, no names", await time(run, { runs: 500, warmUp: 100 }));
}

function aCall<Request>(request: Request, accountId: string) {
  return {
    hook: "sign-up" as const,
    accountId,
    idempotencyKey: "k",
    request,
    body: request,
    now: new Date(),
  };
}

/** What a new check and a repeated one call, counted at the SDK. */
async function costs(stack: Awaited<ReturnType<typeof startLocal>>): Promise<void> {
  const { ports, measure } = countingPorts(stack);
  const request = aSignUp();
  const run = (accountId: string) => () =>
    signUp(ports, { policy: POLICY, provider: { usPerson: true } }, aCall(request, accountId));
  await run("cost_warm")();
  describeCost("first sign-up of an account", await measure(run("cost")));
  describeCost("the same call again", await measure(run("cost")));
  await quotaCosts(stack);
}

/** What a quota request calls: for an account that is alone, and for one of ten that a telephone links. */
async function quotaCosts(stack: Awaited<ReturnType<typeof startLocal>>): Promise<void> {
  const { ports, measure } = countingPorts(stack);
  const configuration = { policy: POLICY, provider: { usPerson: true } };
  const signedUp = async (accountId: string, overrides: Body = {}) => {
    const request = aSignUp({ ...aCompany(accountId), ...overrides });
    await signUp(ports, configuration, aCall(request, accountId));
    const links = (await ports.ledger.newestCheck(accountId))?.links ?? [];
    await Promise.all(links.map((token) => ports.links.link(token, accountId)));
  };
  const run = (accountId: string) => () =>
    quotaRequest(ports, configuration, {
      ...aCall(aQuotaRequest(), accountId),
      hook: "quota-request",
      idempotencyKey: "q",
    });
  await signedUp("alone");
  describeCost("quota request, linked to nobody", await measure(run("alone")));
  for (let i = 0; i < 10; i += 1) await signedUp(`linked${i}`, { phone: "+49301234567" });
  describeCost("quota request, linked to nine", await measure(run("linked0")));
}

function describeCost(what: string, { calls, readUnits, writeUnits, itemBytes }: RequestCost): void {
  const counted = Object.entries(calls).map(([name, count]) => `${count} ${name.replace(/Command$/, "")}`);
  printRow(
    what,
    `${counted.join(", ")}; ${readUnits} RCU, ${writeUnits} WCU, largest item ${itemBytes} bytes`,
  );
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString();
}
