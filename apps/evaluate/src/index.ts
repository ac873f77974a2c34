export { belowFloor, Floors, raiseFloors } from "./floors.ts";
export { type Measurement, measure } from "./measure.ts";
export type { Metric, Score, Task } from "./task.ts";
export { tasks } from "./tasks.ts";
