/** x */
export const ARABIC_NAMES = {
  muhammad: "mohammad mohammed mohamed muhammed muhamed mohamad mohd md mhd muhamad",
  hassan: "hasan",
  yusuf: "yusef youssef yousef yousuf yosef",
  said: "saeed saied saeid",
  qasim: "kassem ghasem qasem kasim ghassem",
  jamal: "gamal djamal",
} as const;
