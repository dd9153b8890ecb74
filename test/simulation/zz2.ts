import { SCENARIOS } from "./scenarios.ts";
import { run } from "./run.ts";
import { planOf, parsePlan, randomPlan, planText } from "./world/faults.ts";
import { violationsOf } from "./oracle/oracle.ts";
import { viewOf } from "./oracle/view.ts";
const [name, seed, plan] = process.argv.slice(2);
const s = SCENARIOS.find((x) => x.name === name)!;
let strikes = parsePlan(plan!)!;
const bad = async (p: typeof strikes) => violationsOf(await run(s, Number(seed), planOf(p)));
const first = (await bad(strikes))[0]?.invariant;
if (first) for (let again = true; again; ) { again = false; for (const x of strikes) { const less = strikes.filter(y=>y!==x); if ((await bad(less)).some(v=>v.invariant===first)) { strikes = less; again = true; break; } } }
console.log(planText(strikes));
const r = await run(s, Number(seed), planOf(strikes));
console.log(violationsOf(r));
const view = viewOf(r);
for (const c of view.checks) console.log(c.item.accountId, c.item.n, c.item.hook, c.item.outcome, c.item.createdAt, c.item.idempotencyKey, JSON.stringify(c.item.standing.cases), JSON.stringify(c.item.standing.grants.map(g=>[g.count,g.until])), c.record?.decision.grounds.map(g=>g.rule));
for (const e of r.history) { if (e.type==="write") console.log("W", e.by, e.key.replace("\n"," "), Object.keys(e.after).filter(k=>k.startsWith("owes")||k==="outbox").join()); else if (e.type==="answer") console.log("A", e.by, e.answer.call.accountId, e.answer.call.key, e.answer.status, e.answer.code); else if (e.type!=="line") console.log(e.type, JSON.stringify(e).slice(0,200)); else console.log("L", e.text); }
r.struck.forEach(x=>console.log(x, r.operations[x.point]));
