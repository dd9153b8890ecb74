import { methodsOf } from "../../shared/contract/routes.ts";
import { apiHandler } from "../hook.ts";
import { problemResponse } from "../respond.ts";

/** Whatever no other function answers: 405 where the path exists with other methods, else 404. */
export const handler = apiHandler(async ({ resource, requestContext: { requestId } }) => {
  const methods = methodsOf(resource);
  if (methods.length === 0) return problemResponse("not-found", requestId);
  const response = problemResponse("method-not-allowed", requestId);
  return { ...response, headers: { ...response.headers, allow: methods.join(", ") } };
});
