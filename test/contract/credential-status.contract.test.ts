import { afterEach, describe, expect, test } from "vitest";
import { boundedGetText } from "../../functions/identity/bounded-get.ts";
import { credentialStatus } from "../../functions/identity/credential-status.ts";
import type { StatusCheck } from "../../shared/identity/credential/status.ts";
import { aPlace, aStatusList, LIST_URL } from "../support/a-status-list.ts";
import { type ListeningServer, listen } from "../support/gleif-server.ts";
import { inMemoryStatus } from "../support/in-memory-status.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const NOW_S = NOW.getTime() / 1000;
const OTHER_URL = "https://pid.example/status/8";

let server: ListeningServer | undefined;
afterEach(() => server?.close());

type Lists = Readonly<Record<string, string>>;

/** The adapter, with the issuer's https server played by one on this machine. */
async function overHttp(lists: Lists): Promise<StatusCheck> {
  server = await listen((request, response) => {
    const list = lists[`https://pid.example${request.url}`];
    if (list === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/statuslist+jwt" }).end(list);
  });
  const { url: origin } = server;
  const limits = { accept: "application/statuslist+jwt", bytesMax: 1_000_000 };
  return credentialStatus({
    now: () => NOW,
    get: (url) =>
      boundedGetText(origin + new URL(url).pathname, { ...limits, signal: AbortSignal.timeout(2_000) }),
  });
}

describe.for([
  ["in memory", async (lists: Lists) => inMemoryStatus(lists, NOW)],
  ["over HTTP", overHttp],
] as const)("a status check %s", ([, makeCheck]) => {
  test.for([
    ["a place that is not set", {}, {}, "valid"],
    ["a place that is set", { index: 1 }, {}, "revoked"],
    ["a place behind the end of the list", { index: 8 }, {}, "unavailable"],
    ["another issuer's place", { keys: [] }, {}, "unavailable"],
    ["a place in a list that is not there", { uri: OTHER_URL }, {}, "unavailable"],
    ["a place in a list that has ended", {}, { exp: NOW_S }, "unavailable"],
    ["a place in a list of another address", {}, { sub: OTHER_URL }, "unavailable"],
  ] as const)("of %s", async ([, place, claims, status]) => {
    const check = await makeCheck({ [LIST_URL]: await aStatusList(claims) });
    for (const _twice of [1, 2]) expect(await check(aPlace(place))).toBe(status);
  });

  test("of places in two lists keeps them apart", async () => {
    const check = await makeCheck({
      [LIST_URL]: await aStatusList(),
      [OTHER_URL]: await aStatusList({ sub: OTHER_URL }, Uint8Array.of(0b01)),
    });
    expect(await Promise.all([check(aPlace()), check(aPlace({ uri: OTHER_URL }))])).toEqual([
      "valid",
      "revoked",
    ]);
  });
});
