export { NoticePlanner } from './plan-notices.js';
export type { PlanResult } from './plan-notices.js';
export { machineClock } from './process-clock.js';
export type { ProcessClock } from './process-clock.js';
