import type { RequestListener, ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type GleifOptions, gleifRegister } from "../../../functions/identity/gleif-register.ts";
import { aLegalEntity, aLei, aParent, LEI } from "../../support/a-legal-entity.ts";
import { gleifServer, type ListeningServer, listen, recordBody } from "../../support/gleif-server.ts";

let server: ListeningServer | undefined;
afterEach(() => server?.close());

const ROOT = `/lei-records/${LEI}`;
const RECORD = recordBody(aLegalEntity());
const JSON_API = { "content-type": "application/vnd.api+json" };

/** Answers as GLEIF would of an entity with no reports, but for one path. */
const broken =
  (path: string, answer: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === path) return answer(request, response);
    if (request.url === ROOT) return json(response, RECORD);
    response.writeHead(404, JSON_API).end("{}");
  };

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, JSON_API).end(JSON.stringify(body));
}

async function ask(listener: RequestListener, options: GleifOptions = {}) {
  server = await listen(listener);
  return gleifRegister({ baseUrl: server.url, timeoutMs: 2_000, ...options }).entity(LEI);
}

const status =
  (code: number, type?: string): RequestListener =>
  (_, response) =>
    void response.writeHead(code, type === undefined ? {} : { "content-type": type }).end("{}");
const text =
  (body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(200).end(body);

const FAILURES: readonly (readonly [string, RequestListener])[] = [
  ["too many requests", status(429)],
  ["an error of the server", status(500)],
  ["an outage", status(503)],
  ["a refusal", status(403)],
  ["no content", status(204)],
  ["a 404 of no type", status(404)],
  ["a 404 of a proxy", status(404, "text/html")],
  ["a 404 of another API", status(404, "application/json")],
  ["a 404 of a longer type", status(404, "application/vnd.api+json-seq")],
  ["a promise of an answer", (_, response) => void response.writeHead(202).end(JSON.stringify(RECORD))],
  ["a part of an answer", (_, response) => void response.writeHead(206).end(JSON.stringify(RECORD))],
  ["a redirect", (_, response) => void response.writeHead(302, { location: ROOT }).end()],
  ["a page", text("<html>maintenance</html>")],
  ["an empty body", text("")],
  ["half a body", text('{"data": {"attributes"')],
  ["another shape", text('{"data": []}')],
  ["null", text("null")],
  [
    "bytes that are no UTF-8",
    (_, response) => void response.writeHead(200).end(Buffer.from([0x22, 0xff, 0x22])),
  ],
  ["a connection cut", (request) => void request.socket.destroy()],
  [
    "a body cut short",
    (request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"data": ');
      setTimeout(() => request.socket.destroy(), 20);
    },
  ],
];
const PARTS = [
  "",
  "/direct-parent",
  "/ultimate-parent",
  "/direct-parent-reporting-exception",
  "/ultimate-parent-reporting-exception",
];

test.for(FAILURES)("%s under any path leaves the whole unavailable", async ([, answer]) => {
  for (const part of PARTS) {
    expect(await ask(broken(ROOT + part, answer)), part).toBe("unavailable");
    await server?.close();
  }
});

test.for([
  ["the record of another", "", recordBody(aLegalEntity({ lei: aLei("529900SOMEBODYELSE") }))],
  [
    "a status that nobody knows",
    "",
    recordBody({ ...aLegalEntity(), registrationStatus: "NEW" as "ISSUED" }),
  ],
  ["a country that is none", "", recordBody(aLegalEntity({ headquartersCountry: "ZZ" }))],
  [
    "a parent with an identifier that is none",
    "/ultimate-parent",
    recordBody({ ...aLegalEntity(), lei: "123" }),
  ],
  [
    "a reason that nobody knows",
    "/ultimate-parent-reporting-exception",
    { data: { attributes: { lei: LEI, reason: "NONE" } } },
  ],
  [
    "a reason of another",
    "/ultimate-parent-reporting-exception",
    { data: { attributes: { lei: aLei("529900SOMEBODYELSE"), reason: "NATURAL_PERSONS" } } },
  ],
] as const)("%s is no answer", async ([, part, body]) => {
  expect(await ask(broken(ROOT + part, (_, response) => json(response, body)))).toBe("unavailable");
});

test("a record with bytes that are no UTF-8 is no answer", async () => {
  const [before = "", after = ""] = JSON.stringify(RECORD).split("Northern");
  const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
  expect(await ask(broken(ROOT, (_, response) => void response.writeHead(200).end(body)))).toBe(
    "unavailable",
  );
});

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Name ${index}`);

test.for([
  [100, "is read"],
  [101, "is not read, as no part of it is left out"],
] as const)("a record with %i other names %s", async ([count, what]) => {
  const body = recordBody(aLegalEntity({ otherNames: names(count) }));
  const answer = await ask(broken(ROOT, (_, response) => json(response, body)));
  expect(typeof answer === "string" ? undefined : answer.otherNames.length).toBe(
    what === "is read" ? count : undefined,
  );
});

test("a server that is not there is unavailable", async () => {
  const gone = await listen(status(200));
  await gone.close();
  expect(await gleifRegister({ baseUrl: gone.url }).entity(LEI)).toBe("unavailable");
});

test.for(["application/vnd.api+json", "Application/vnd.API+JSON; charset=utf-8"])(
  "a 404 of the type %s is the register's word",
  async (type) => {
    expect(await ask(broken(ROOT, status(404, type)))).toBe("not-found");
  },
);

const SLOW_MS = 300;
const slowly: RequestListener = (_, response) => void setTimeout(() => json(response, RECORD), SLOW_MS);

test.for([
  [SLOW_MS + 700, "an answer within it counts", "DE"],
  [SLOW_MS - 200, "an answer after it does not", undefined],
] as const)("of a time-out of %i ms, %s", async ([timeoutMs, , country]) => {
  const answer = await ask(broken(ROOT, slowly), { timeoutMs });
  expect(typeof answer === "string" ? undefined : answer.headquartersCountry).toBe(country);
});

test("the time-out is for all requests together, not for each", async () => {
  const slow: RequestListener = (_, response) =>
    void setTimeout(() => response.writeHead(404, JSON_API).end(), 250);
  const listener: RequestListener = (request, response) =>
    request.url === ROOT ? json(response, RECORD) : slow(request, response);
  const started = performance.now();
  expect(await ask(listener, { timeoutMs: 400 })).toBe("unavailable");
  expect(performance.now() - started).toBeLessThan(500);
});

test("a body that drips is not waited for", async () => {
  const drip: RequestListener = (request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(" "), 20);
    request.socket.on("close", () => clearInterval(timer));
  };
  expect(await ask(broken(ROOT, drip), { timeoutMs: 200 })).toBe("unavailable");
});

test.for([
  [0, "is read"],
  [-1, "is not read"],
] as const)("a body of the longest length %i %s", async ([more, what]) => {
  const bytesMax = Buffer.byteLength(JSON.stringify(RECORD)) + more;
  const answer = await ask(
    broken(ROOT, (_, response) => json(response, RECORD)),
    { bytesMax },
  );
  expect(answer === "unavailable" ? "is not read" : "is read").toBe(what);
});

test("a body without end is cut off", async () => {
  let sent = 0;
  const endless: RequestListener = (_, response) => {
    const more = () => {
      sent += 65_536;
      if (response.write(Buffer.alloc(65_536, 32))) setImmediate(more);
      else response.once("drain", more);
    };
    response.writeHead(200);
    more();
  };
  expect(await ask(broken(ROOT, endless), { bytesMax: 100_000 })).toBe("unavailable");
  expect(sent).toBeLessThan(20_000_000);
});

test("what is no identifier is not asked for", async () => {
  server = await gleifServer([]);
  await gleifRegister({ baseUrl: server.url }).entity("../../etc/passwd");
  expect(server.asked).toEqual([]);
});

test("an entity with both parents costs three requests, one that names none five", async () => {
  server = await gleifServer([aLegalEntity({ directParent: aParent(), ultimateParent: aParent() })]);
  await gleifRegister({ baseUrl: server.url }).entity(LEI);
  expect(server.asked.toSorted()).toEqual([ROOT, `${ROOT}/direct-parent`, `${ROOT}/ultimate-parent`]);
  await server.close();
  server = await gleifServer([aLegalEntity()]);
  await gleifRegister({ baseUrl: server.url }).entity(LEI);
  expect(server.asked).toHaveLength(5);
});
