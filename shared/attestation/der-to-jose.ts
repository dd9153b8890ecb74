/** Bytes of r and of s on P-256 (RFC 7518, section 3.4). */
const COORDINATE_BYTES = 32;

const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * Converts an ECDSA P-256 signature from DER, as KMS gives it (`ECDSA-Sig-Value`, RFC 3279 section 2.2.3), to the `r ‖ s`
 * of JOSE (RFC 7518 section 3.4), 64 bytes. Throws on anything that is not exactly that structure.
 */
export function derToJose(der: Uint8Array): Uint8Array {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) throw malformed();
  const r = readInteger(der, 2);
  const s = readInteger(der, r.end);
  if (s.end !== der.length) throw malformed();
  const signature = new Uint8Array(2 * COORDINATE_BYTES);
  signature.set(r.value, COORDINATE_BYTES - r.value.length);
  signature.set(s.value, 2 * COORDINATE_BYTES - s.value.length);
  return signature;
}

function readInteger(der: Uint8Array, start: number): { value: Uint8Array; end: number } {
  const length = der[start + 1];
  if (der[start] !== INTEGER || length === undefined || length === 0) throw malformed();
  const end = start + 2 + length;
  const bytes = der.subarray(start + 2, end);
  // DER integers are signed: a leading zero byte is there exactly when the next byte would make it negative.
  const padded = bytes[0] === 0 && bytes.length > 1;
  const first = bytes[padded ? 1 : 0] ?? 0;
  if (padded !== first >= 0x80) throw malformed();
  const value = padded ? bytes.subarray(1) : bytes;
  if (value.length > COORDINATE_BYTES) throw malformed();
  return { value, end };
}

const malformed = () => new Error("expected a DER-encoded ECDSA signature on P-256");
