import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { close, LOOPBACK, listen } from "../servers/listen.ts";
import { type GatewayError, type GatewayResponses, gatewayResponse } from "./gateway-response.ts";
import { proxyEvent, type WireRequest } from "./proxy-event.ts";
import { type WireResponse, wireResponse } from "./proxy-response.ts";
import { matchRoute, type Route, type RouteTree } from "./routes.ts";

/** A REST API as its template declares it. */
export type RestApi = { stage: string; routes: RouteTree; responses: GatewayResponses };

/** The payload quota of a REST API, in bytes: 10 MB. */
const BODY_BYTES_MAX = 10 * 1024 * 1024;

/**
 * Serves the API on the loopback address, without the stage in its paths. Signatures are not checked: routes for
 * signed callers accept any call that names this machine as its host, which a page from elsewhere cannot do.
 */
export async function startApi(api: RestApi, functions: FunctionPool, port: number) {
  const server = createServer(async (incoming, response) => {
    const requestId = randomUUID();
    const answer = await respond(api, functions, incoming, requestId);
    write(
      response,
      typeof answer === "string" ? gatewayResponse(answer, api.responses, requestId) : answer,
      requestId,
    );
  });
  const url = await listen(server, port);
  return { url, stop: () => close(server) };
}

async function respond(
  api: RestApi,
  functions: FunctionPool,
  incoming: IncomingMessage,
  requestId: string,
): Promise<WireResponse | GatewayError> {
  const body = await readBody(incoming);
  const url = URL.parse(`http://${LOOPBACK}${incoming.url ?? "/"}`);
  if (url === null) return "BAD_REQUEST_BODY";
  const method = incoming.method ?? "GET";
  const match = matchRoute(api.routes, method, url.pathname);
  if (match.$case === "malformed") return "BAD_REQUEST_BODY";
  if (match.$case !== "route") return "MISSING_AUTHENTICATION_TOKEN";
  if (match.route.authorization === "AWS_IAM" && !isFromThisMachine(incoming)) return "ACCESS_DENIED";
  if (body === undefined) return "REQUEST_TOO_LARGE";
  const request: WireRequest = {
    requestId,
    method,
    url,
    rawHeaders: incoming.rawHeaders,
    body,
    receivedAt: new Date(),
    sourceIp: incoming.socket.remoteAddress ?? LOOPBACK,
  };
  const event = proxyEvent(request, match.route, { parameters: match.parameters, stage: api.stage });
  return integrate(functions, match.route, event);
}

/** Calls the function of a route; a late, failed or malformed answer becomes the gateway's own. */
async function integrate(
  functions: FunctionPool,
  route: Route,
  event: object,
): Promise<WireResponse | GatewayError> {
  const invoked = await functions.invoke(route.functionArn, event);
  return (invoked.$case === "result" && wireResponse(invoked.result)) || "DEFAULT_5XX";
}

/** Drains the body; undefined when it is larger than the gateway takes. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  return length <= BODY_BYTES_MAX ? Buffer.concat(chunks) : undefined;
}

/** A browser names the page's own host (even a rebound one) and sends its origin; both must be this machine. */
function isFromThisMachine({ headers }: IncomingMessage): boolean {
  const isLocal = (url: string) => ["localhost", LOOPBACK].includes(URL.parse(url)?.hostname ?? "");
  return isLocal(`http://${headers.host}`) && (headers.origin === undefined || isLocal(headers.origin));
}

function write(response: ServerResponse, { status, headers, body }: WireResponse, requestId: string): void {
  response.writeHead(status, { ...headers, "content-length": body.length, "x-amzn-requestid": requestId });
  response.end(body);
}
