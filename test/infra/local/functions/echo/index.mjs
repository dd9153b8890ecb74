// Answers what it was called with, so that tests can see the event and the environment.
export const handler = async (event) => {
  if (event.queryStringParameters?.fail) throw new Error("asked to fail");
  if (event.queryStringParameters?.malformed) return { body: "no status" };
  return {
    statusCode: 200,
    headers: { "Content-Type": "application/json", "X-Probe": "1" },
    body: JSON.stringify({ event, environment: process.env }),
  };
};
