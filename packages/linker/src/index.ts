export { type LinkOptions, linkEvents } from "./link-events.ts";
export { linkThreshold, sameHappening } from "./same-happening.ts";
export { toIncident } from "./to-incident.ts";
