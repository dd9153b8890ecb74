import { SCENARIOS } from "./scenarios.ts";
import { run } from "./run.ts";
import { planOf, randomPlan, planText } from "./world/faults.ts";
import { violationsOf } from "./oracle/oracle.ts";
let oracle=0;
for (const s of SCENARIOS) {
  try {
  const r = await run(s, 1, planOf([]));
  console.log(s.name, r.operations.length, violationsOf(r));
  const c0=process.cpuUsage(); 
  const N=+(process.argv[2]??60); const seen = new Map<string,string>();
  for (let i=0;i<N;i++) {const e = await run(s, i+2, randomPlan(i+2, [0.02,0.08,0.2][i%3]!)); const t2=performance.now();for (const v of violationsOf(e)) if(!seen.has(v.invariant)) seen.set(v.invariant, `${v.where} SEED=${i+2} ${planText(e.struck)}`); oracle+=performance.now()-t2;}
  const cu=process.cpuUsage(c0); console.log((N*1e6/(cu.user+cu.system)).toFixed(0)+" runs/s", seen);
  } catch (e) { console.log(s.name, e); }
}
console.log("oracle ms", oracle);
