import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openKeyRing } from "../../../../infra/local/servers/key-ring.ts";
import { startKms } from "../../../../infra/local/servers/kms.ts";
import { startSecretsManager } from "../../../../infra/local/servers/secrets-manager.ts";

const SERVERS = [
  ["KMS", () => startKms(openKeyRing(undefined)), "TrentService.Sign"],
  ["Secrets Manager", () => startSecretsManager({}), "secretsmanager.GetSecretValue"],
] as const;

test.for(SERVERS)(
  "a client that hangs up in the middle of its body does not stop %s",
  async ([, start, target]) => {
    const faults: unknown[] = [];
    const note = (fault: unknown) => void faults.push(fault);
    // A rejection that nobody takes ends the process; here it would end the test's.
    process.on("unhandledRejection", note);
    const server = await start();
    try {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      await once(socket, "connect");
      socket.write(
        `POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: ${target}\r\nContent-Length: 100\r\n\r\n{"Key`,
      );
      await pause(50);
      socket.destroy();
      await pause(50);
      expect(faults).toEqual([]);
      const answer = await fetch(server.url, { method: "POST", body: "{}" });
      expect(await answer.json()).toEqual({ __type: "UnknownOperationException" });
    } finally {
      process.off("unhandledRejection", note);
      await server.stop();
    }
  },
);
