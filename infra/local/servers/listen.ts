import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal.ts";

/** The only address that anything local listens on: it is what makes unsigned calls and open emulators tolerable. */
export const LOOPBACK = "127.0.0.1";

/** Starts a server on the loopback address, on a free port when `port` is 0; answers its URL. Throws a `Refusal` for a taken port. */
export async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, LOOPBACK);
  try {
    await once(server, "listening");
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw isTaken ? new Refusal(`port ${port} is in use; choose another with --port`) : error;
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://${LOOPBACK}:${address.port}`;
}

/** How long a stop waits for a server's last answers; a request that broke off has none. */
const LAST_ANSWERS_MS = 1_000;

/**
 * Follows a server's requests; answers how to wait until each has its answer, also one whose client is gone. A worker that is
 * stopped leaves requests behind, and a store that is closed under them takes the process down.
 */
export function followRequests(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  const isAnswered = () => {
    for (const response of open) if (response.writableEnded) open.delete(response);
    return open.size === 0;
  };
  server.on("request", (_request, response) => {
    isAnswered();
    open.add(response);
  });
  return async () => {
    const until = Date.now() + LAST_ANSWERS_MS;
    while (!isAnswered() && Date.now() < until) await pause(5);
  };
}

/** Stops a server and drops the connections that clients keep alive. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
