/** What a GET came to: the parsed body, the server's word that there is nothing, or no answer that can be used. */
export type GetAnswer = { status: "found"; body: unknown } | { status: "absent" | "unavailable" };
/** As `GetAnswer`, with the body as it is. */
export type TextAnswer = { status: "found"; text: string } | { status: "absent" | "unavailable" };

export type GetLimits = { signal: AbortSignal; bytesMax: number };

/** Media type of JSON:API, jsonapi.org, version 1.1. */
const JSON_API = "application/vnd.api+json";

/**
 * Gets JSON of an API that speaks JSON:API. Never throws: a refused connection, a time-out, a redirect, too long a body and one
 * that is not JSON are all `unavailable`, as is every status but 200 and 404.
 */
export async function boundedGet(url: string, limits: GetLimits): Promise<GetAnswer> {
  const answer = await boundedGetText(url, { accept: JSON_API, ...limits });
  if (answer.status !== "found") return answer;
  try {
    return { status: "found", body: JSON.parse(answer.text) };
  } catch {
    // The parser's own message would quote the body.
    return { status: "unavailable" };
  }
}

/** As `boundedGet`, for text in UTF-8 of the media type named. */
export async function boundedGetText(
  url: string,
  { accept, ...limits }: GetLimits & { accept: string },
): Promise<TextAnswer> {
  try {
    return await get(url, accept, limits);
  } catch {
    // Whatever broke, the answer is not there; the message may quote what was sent.
    return { status: "unavailable" };
  }
}

async function get(url: string, accept: string, { signal, bytesMax }: GetLimits): Promise<TextAnswer> {
  const response = await fetch(url, { signal, headers: { accept }, redirect: "error" });
  if (response.status !== 200) {
    // A body that nobody reads holds the connection.
    await response.body?.cancel();
    return { status: saysAbsent(response, accept) ? "absent" : "unavailable" };
  }
  const text = await readBody(response, bytesMax);
  return text === undefined ? { status: "unavailable" } : { status: "found", text };
}

/** A 404 is the server's word only in the type that was asked for: a proxy in between, or another host, has pages of its own. */
function saysAbsent({ status, headers }: Response, accept: string): boolean {
  const [type] = (headers.get("content-type") ?? "").split(";");
  return status === 404 && type?.trim().toLowerCase() === accept;
}

/** The body as text, or undefined when it is longer than allowed; the rest is then not read. */
async function readBody({ body }: Response, bytesMax: number): Promise<string | undefined> {
  if (body === null) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}
