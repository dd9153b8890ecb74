import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { startLocal } from "../../infra/local/start-local.ts";
import { signUp } from "../../shared/sign-up.ts";
import { anOrganization, aQuotaBody, aSignUp, aSignUpBody } from "../support/a-request.ts";
import { caller } from "../support/calls.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";
import { aCompany, itsEvidence } from "./a-company.ts";
import { fullList } from "./full-list.ts";
import { costRows, requestCosts } from "./hooks/cost-rows.ts";
import { limitRows } from "./hooks/limits.ts";
import { printSample, time } from "./percentiles.ts";

const PROJECT = join(import.meta.dirname, "../..");
const POLICY = policyOf();

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
  const { file, isOfficial } = fullList();
  const stack = await startLocal(isOfficial ? { watchlist: file } : {});
  try {
    const api = caller(stack.url);
    const evidence = itsEvidence();
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
    costRows(await requestCosts(), limitRows());
  } finally {
    await stack.stop();
  }
}

/** The pure core with everything in memory: decision, signature, sealing. */
async function inProcess(): Promise<void> {
  const ports = inMemoryPorts();
  const request = aSignUp(anOrganization(), { evidence: itsEvidence() });
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
