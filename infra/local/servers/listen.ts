import { once } from "node:events";
import type { Server } from "node:http";
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

/** Stops a server and drops the connections that clients keep alive. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
