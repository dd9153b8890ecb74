import { createHash, createHmac } from "node:crypto";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** RFC 3986, as Signature Version 4 wants it. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What is signed in a presigned address: names of headers, in lower case. */
export const signedHeadersOf = (url: string): string[] =>
  (new URL(url).searchParams.get("X-Amz-SignedHeaders") ?? "").split(";");

/**
 * Whether S3 would take a PUT with these headers to this address: Signature Version 4 in the query, reckoned from the specification, for
 * the embedded S3 takes any. ("Authenticating Requests: Using Query Parameters", Amazon S3 API Reference.)
 */
export function isSignedFor(url: string, headers: Readonly<Record<string, string>>, secret: string): boolean {
  const { host, pathname, searchParams } = new URL(url);
  const names = signedHeadersOf(url);
  const [, date = "", region = "", service = ""] = (searchParams.get("X-Amz-Credential") ?? "").split("/");
  const query = [...searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const canonical = [
    "PUT",
    pathname,
    query,
    ...names.map((name) => `${name}:${{ ...headers, host }[name] ?? ""}`),
    "",
    names.join(";"),
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const toSign = [
    "AWS4-HMAC-SHA256",
    searchParams.get("X-Amz-Date"),
    `${date}/${region}/${service}/aws4_request`,
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  const key = [date, region, service, "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString("hex") === searchParams.get("X-Amz-Signature");
}
