import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type JobName, type JobPayload, jobs } from './job-registry.js';

/**
 * Checks a payload against the class of its job, on enqueue and again on consume.
 *
 * @throws TypeError that names the job and each wrong field
 */
export function checkedPayload<Name extends JobName>(name: Name, payload: unknown): JobPayload<Name> {
  const instance = plainToInstance(jobs[name].payload as new () => object, payload ?? {});
  const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (faults.length > 0)
    throw new TypeError(`job ${name}: wrong payload (${faults.map((fault) => fault.property).join(', ')})`);
  return instance as JobPayload<Name>;
}
