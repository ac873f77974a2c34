import type { Task } from "./task.ts";

/** All tasks, in the order they are listed to the user. */
export const tasks: readonly Task[] = [];
