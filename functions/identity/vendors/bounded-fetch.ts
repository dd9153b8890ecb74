/**
 * A `fetch` that follows no redirect and breaks off an answer that is longer than allowed, for libraries that read whatever a server
 * sends.
 */
export const boundedFetch =
  (bytesMax: number): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "error" });
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(limit(bytesMax)), { status, statusText, headers });
  };

function limit(bytesMax: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > bytesMax) controller.error(new RangeError(`expected at most ${bytesMax} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
