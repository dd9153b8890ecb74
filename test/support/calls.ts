import { undocumented } from "./documented-answers.ts";

/** An HTTP answer whose body has been read. */
export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

/** Calls the API of a running stack. Throws on an answer that the published document does not have. */
export function caller(url: string) {
  const read = async (method: string, path: string, response: Response): Promise<Answer> => {
    const text = await response.text();
    const [mediaType = ""] = (response.headers.get("content-type") ?? "").split(";");
    const problem = undocumented({ method, path, status: response.status, mediaType, text });
    if (problem !== undefined) throw new Error(problem);
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  return {
    get: async (path: string) => read("GET", path, await fetch(url + path)),
    post: async (path: string, body: unknown, key: string = crypto.randomUUID()) =>
      read(
        "POST",
        path,
        await fetch(url + path, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": key },
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      ),
  };
}
