import type { Enrolment } from '../enrolment-queries.js';

export type Refusal = Enrolment['refusals'][number];
