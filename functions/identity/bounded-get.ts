/** What a GET came to: the parsed body, the server's word that there is nothing, or no answer that can be used. */
export type GetAnswer = { status: "found"; body: unknown } | { status: "absent" | "unavailable" };

export type GetLimits = { signal: AbortSignal; bytesMax: number };

const UNAVAILABLE: GetAnswer = { status: "unavailable" };

/**
 * Gets JSON. Never throws: a refused connection, a time-out, a redirect, too long a body and one that is not JSON are all
 * `unavailable`, as is every status but 200 and 404.
 */
export async function boundedGet(url: string, limits: GetLimits): Promise<GetAnswer> {
  try {
    return await get(url, limits);
  } catch {
    // Whatever broke, the answer is not there; the message may quote what was sent.
    return UNAVAILABLE;
  }
}

async function get(url: string, { signal, bytesMax }: GetLimits): Promise<GetAnswer> {
  const headers = { accept: "application/vnd.api+json, application/json" };
  const response = await fetch(url, { signal, headers, redirect: "error" });
  if (response.status !== 200) {
    // A body that nobody reads holds the connection.
    await response.body?.cancel();
    return response.status === 404 ? { status: "absent" } : UNAVAILABLE;
  }
  const text = await readBody(response, bytesMax);
  return text === undefined ? UNAVAILABLE : { status: "found", body: JSON.parse(text) };
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
