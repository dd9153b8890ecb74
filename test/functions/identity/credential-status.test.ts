import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { TextAnswer } from "../../../functions/identity/bounded-get.ts";
import { credentialStatus } from "../../../functions/identity/credential-status.ts";
import { aPlace, aStatusList, LIST_URL } from "../../support/a-status-list.ts";
import { type ListeningServer, listen } from "../../support/gleif-server.ts";

const START = Date.parse("2026-11-25T12:00:00Z");

/** A check at a time that moves, over lists that change; `asked` has the addresses that were got. */
function aCheck(list: string) {
  const world = { seconds: 0, answer: { status: "found", text: list } as TextAnswer };
  const asked: string[] = [];
  const check = credentialStatus({
    now: () => new Date(START + world.seconds * 1000),
    get: async (url) => {
      asked.push(url);
      return world.answer;
    },
  });
  return { world, asked, check };
}

test.for([
  ["within the time it allows", { ttl: 300 }, 299, 1],
  ["after the time it allows", { ttl: 300 }, 300, 2],
  ["that allows a part of a second, after that", { ttl: 0.5 }, 1, 2],
  ["that allows a day, within ten minutes", { ttl: 86_400 }, 599, 1],
  ["that allows a day, after ten minutes", { ttl: 86_400 }, 600, 2],
  ["that says nothing, within a minute", {}, 59, 1],
  ["that says nothing, after a minute", {}, 60, 2],
  ["that allows what is no time, within a minute", { ttl: "300" }, 59, 1],
  ["that allows less than nothing, after a minute", { ttl: -1 }, 60, 2],
  ["that has ended in the meantime", { ttl: 300, exp: START / 1000 + 30 }, 30, 2],
] as const)("a list %s is got as often as it takes", async ([, claims, seconds, times]) => {
  const { world, asked, check } = aCheck(await aStatusList(claims));
  expect(await check(aPlace())).toBe("valid");
  world.seconds = seconds;
  await check(aPlace({ index: 1 }));
  expect(asked).toEqual(Array.from({ length: times }, () => LIST_URL));
});

test("a revocation is seen once the list that was kept is got anew", async () => {
  const { world, check } = aCheck(await aStatusList({ ttl: 60 }));
  expect(await check(aPlace())).toBe("valid");
  world.answer = { status: "found", text: await aStatusList({}, Uint8Array.of(0b11)) };
  world.seconds = 59;
  expect(await check(aPlace())).toBe("valid");
  world.seconds = 60;
  expect(await check(aPlace())).toBe("revoked");
});

test("a place that a kept list has not is looked for in the present one", async () => {
  const { world, check } = aCheck(await aStatusList());
  expect(await check(aPlace({ index: 8 }))).toBe("unavailable");
  await check(aPlace());
  world.answer = { status: "found", text: await aStatusList({}, Uint8Array.of(0, 1)) };
  expect(await check(aPlace({ index: 8 }))).toBe("revoked");
});

const FAILURES: readonly (readonly [string, TextAnswer])[] = [
  ["an outage", { status: "unavailable" }],
  ["an issuer that knows of no list", { status: "absent" }],
  ["an empty body", { status: "found", text: "" }],
  ["a page", { status: "found", text: "<html>maintenance</html>" }],
  ["a token that is not signed", { status: "found", text: "eyJhbGciOiJub25lIn0.e30." }],
];

test.for(FAILURES)("%s is unavailable, and is not kept", async ([, answer]) => {
  const { world, asked, check } = aCheck("");
  world.answer = answer;
  expect(await check(aPlace())).toBe("unavailable");
  world.answer = { status: "found", text: await aStatusList() };
  expect(await check(aPlace())).toBe("valid");
  expect(asked).toHaveLength(2);
});

test("an outage after a list was kept too long is not answered from it", async () => {
  const { world, check } = aCheck(await aStatusList({ ttl: 10 }));
  await check(aPlace());
  [world.seconds, world.answer] = [10, { status: "unavailable" }];
  expect(await check(aPlace())).toBe("unavailable");
});

test.for(["http://pid.example/status/7", "HTTPS:pid.example", "file:///etc/passwd", ""])(
  "nothing is got at `%s`",
  async (uri) => {
    const { asked, check } = aCheck(await aStatusList({ sub: uri }));
    expect(await check(aPlace({ uri }))).toBe("unavailable");
    expect(asked).toEqual([]);
  },
);

test("sixteen lists are kept, those got last", async () => {
  const urlOf = (index: number) => `https://pid.example/status/${index}`;
  const lists = await Promise.all(
    Array.from({ length: 17 }, (_, index) => aStatusList({ sub: urlOf(index), ttl: 600 })),
  );
  const { world, asked, check } = aCheck("");
  const ask = async (index: number) => {
    world.answer = { status: "found", text: lists[index] ?? "" };
    expect(await check(aPlace({ uri: urlOf(index) }))).toBe("valid");
  };
  for (let index = 0; index < 16; index += 1) await ask(index);
  for (const index of [0, 16, 1, 16]) await ask(index);
  // The first was kept for long enough; the seventeenth took its place.
  expect(asked.slice(16)).toEqual([urlOf(16)]);
  await ask(0);
  expect(asked.at(-1)).toBe(urlOf(0));
});

let server: ListeningServer | undefined;
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});

/** Checks over the network, with the issuer's https server played by one on this machine. */
async function checkAt(listener: RequestListener): Promise<string> {
  server = await listen(listener);
  const origin = server.url;
  const ownFetch = globalThis.fetch;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) =>
    ownFetch(url.replace("https://pid.example", origin), init),
  );
  return credentialStatus({ now: () => new Date(START) })(aPlace());
}

test("the list is asked for by its media type", async () => {
  const list = await aStatusList();
  const accepted: unknown[] = [];
  const listener: RequestListener = (request, response) => {
    accepted.push(request.headers.accept);
    response.end(list);
  };
  expect(await checkAt(listener)).toBe("valid");
  expect(accepted).toEqual(["application/statuslist+jwt"]);
});

test("a redirect is not followed", async () => {
  const list = await aStatusList();
  const listener: RequestListener = (request, response) =>
    request.url === "/status/7"
      ? void response.writeHead(302, { location: "/elsewhere" }).end()
      : void response.end(list);
  expect(await checkAt(listener)).toBe("unavailable");
  expect(server?.asked).toEqual(["/status/7"]);
});

test.for([
  [0, "valid"],
  [2, "unavailable"],
] as const)("a list of a million bytes and %i more: %s", async ([more, status]) => {
  const bare = await aStatusList({ padding: "" });
  // Base64 writes three bytes as four.
  const padding = "a".repeat(Math.floor(((1_000_000 - bare.length) * 3) / 4) + more);
  const list = await aStatusList({ padding });
  expect(Math.abs(list.length - 1_000_000)).toBeLessThan(4);
  expect(await checkAt((_, response) => void response.end(list))).toBe(status);
});

test("an issuer that does not answer is waited for two seconds", async () => {
  const started = performance.now();
  expect(await checkAt(() => {})).toBe("unavailable");
  const waited = performance.now() - started;
  expect(waited).toBeGreaterThan(1_900);
  expect(waited).toBeLessThan(4_000);
});

test("a server that cannot show who it is is unavailable", async () => {
  // Without a certificate no handshake succeeds.
  const nobody = createServer();
  await new Promise<void>((resolve) => nobody.listen(0, "127.0.0.1", resolve));
  const { port } = nobody.address() as AddressInfo;
  const uri = `https://127.0.0.1:${port}/status/7`;
  expect(await credentialStatus()(aPlace({ uri }))).toBe("unavailable");
  await new Promise((resolve) => nobody.close(resolve));
});
