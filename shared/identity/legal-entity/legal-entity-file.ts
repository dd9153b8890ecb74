import { failure, type Result, success } from "../../result.ts";
import { LegalEntity, type LegalEntityRegister } from "./legal-entity.ts";
import { isLei } from "./lei.ts";

/**
 * The register in a file of records, one JSON object a line, blank lines passed over; fails with one sentence on the first line
 * that is none. A file has some of the register: what is not in it is `unavailable`, never `not-found`.
 */
export function legalEntityFile(text: string): Result<LegalEntityRegister, string> {
  const entities = new Map<string, LegalEntity>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entity = readLine(line);
    if (!entity.ok) return failure(`line ${index + 1} of the legal entities is no record: ${entity.failure}`);
    const { lei } = entity.value;
    if (entities.has(lei)) return failure(`line ${index + 1} of the legal entities repeats an earlier one`);
    entities.set(lei, entity.value);
  }
  return success({
    entity: async (lei) => entities.get(lei) ?? (isLei(lei) ? "unavailable" : "not-found"),
  });
}

function readLine(line: string): Result<LegalEntity, string> {
  const json = parseJson(line);
  if (json === undefined) return failure("expected a JSON object");
  const entity = LegalEntity.safeParse(json);
  if (entity.success) return success(entity.data);
  const [issue] = entity.error.issues;
  return failure(`\`${issue?.path.join(".") || "object"}\` ${issue?.message ?? ""}`.trim());
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own message would quote the line.
    return undefined;
  }
}
