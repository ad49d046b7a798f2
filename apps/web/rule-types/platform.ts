/** What the rules that the web shares (libs/<name>/src/rules) name of the platform: types alone, so that no server code is read. */
export type { DeadlineKind, PlannedDeadline } from '../../../libs/platform/src/deadlines/deadline.js';
export type { ScanState } from '../../../libs/platform/src/files/scan-state.js';
export type { Violation } from '../../../libs/platform/src/problem/violation.js';
