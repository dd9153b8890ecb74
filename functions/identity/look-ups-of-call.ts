import { setTimeout } from "node:timers/promises";
import type { StatusCheck } from "../../shared/identity/credential/status.ts";
import type { DocumentImages } from "../../shared/identity/document/document-images.ts";
import type { SessionLookUp } from "../../shared/identity/hosted-verification/session.ts";
import type { LegalEntityRegister } from "../../shared/identity/legal-entity/legal-entity.ts";

/** Of all look-ups of a call together: a caller waits for them, and API Gateway hangs up after 29 s. House choice. */
const DEADLINE_MS = 6_000;

/** What is looked up over the network when evidence is verified. */
export type LookUps = {
  register: LegalEntityRegister;
  status: StatusCheck;
  documents: DocumentImages;
  session: SessionLookUp;
};

/**
 * The look-ups of one call, from now on. All have one deadline: what is not answered by then is `unavailable`, however many there
 * are. Each is made once: when the call is decided anew, because another check came in between, nobody is asked again.
 */
export function lookUpsOfCall(
  { register, status, documents, session }: LookUps,
  deadlineMs = DEADLINE_MS,
): LookUps {
  const deadline = setTimeout(deadlineMs, "unavailable" as const, { ref: false });
  const byDeadline = <Answer>(answer: Promise<Answer>) => Promise.race([answer, deadline]);
  return {
    register: { entity: onceEach((lei) => byDeadline(register.entity(lei))) },
    status: onceEach((place) => byDeadline(status(place))),
    documents: {
      read: onceEach((pages) => byDeadline(documents.read(pages))),
      compareFaces: onceEach((pair) => byDeadline(documents.compareFaces(pair))),
    },
    session: onceEach((id) => byDeadline(session(id))),
  };
}

/** Remembers the answer to each question, whatever it was. */
function onceEach<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (question) => {
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? ask(question);
    answers.set(key, answer);
    return answer;
  };
}
