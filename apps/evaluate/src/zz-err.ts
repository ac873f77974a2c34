import { readFileSync } from "node:fs";
import { findTimes } from "/work/wt/when/packages/coder/src/when/index.ts";
const mode = process.argv[2];
for (const line of readFileSync("/work/shared/gold/dates/timexes.ndjson","utf8").trim().split("\n")) {
  const r = JSON.parse(line);
  const ts = findTimes(r.text, {published:r.published, publishedInterval:null}).flatMap(t=>t.parts.length?t.parts:[t]);
  const ov=(a:any,b:any)=>a.start<b.end&&b.start<a.end;
  const ctx=(t:any)=>r.text.slice(Math.max(0,t.start-70),t.start).replace(/\s+/g," ")+"[["+r.text.slice(t.start,t.end).replace(/\s+/g," ")+"]]"+r.text.slice(t.end,t.end+50).replace(/\s+/g," ");
  if(mode==="fp") for(const t of ts) if(!r.timexes.some((g:any)=>ov(g,t))) console.log("FP", t.kind, t.value, ctx(t));
  if(mode==="fn") for(const g of r.timexes) if(!ts.some(t=>ov(g,t))) console.log("FN", g.type,g.value, ctx(g));
  if(mode==="day") for(const g of r.timexes) { if(g.type!=="DATE"||!/^\d{4}-\d\d-\d\d$/.test(g.value)) continue; const f=ts.find(t=>ov(g,t)); if(f?.value!==g.value) console.log("DAY pub",r.published,"gold",g.value,"got",f?.value, f?r.text.slice(f.start,f.end):"", "|", ctx(g)); }
  if(mode==="val") for(const g of r.timexes) { if(g.type!=="DATE"||/^\d{4}-\d\d-\d\d$/.test(g.value)) continue; const f=ts.find(t=>ov(g,t)); if(f?.value!==g.value) console.log("VAL pub",r.published,"gold",g.value,"got",f?.value, f?r.text.slice(f.start,f.end):"", "|", ctx(g)); }
}
