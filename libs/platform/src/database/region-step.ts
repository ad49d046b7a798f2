import type { EntityManager } from 'typeorm';
import { type Scope, scopeSettings, scopeValues, systemScope } from './scope.js';

const SET_SCOPE = `select ${scopeSettings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;

/**
 * Runs a step of a command that concerns the whole region while a person is the actor: how many rounds the procedure
 * has exercised, which cohorts still have to be decided, whose drafts a change of conditions concerns. The step sees the rows of that one region, in the same
 * transaction; afterwards row-level security is the actor's again. A step that fails takes the transaction with it.
 */
export async function asRegion<Result>(
  manager: EntityManager,
  actorScope: Scope,
  regionId: number,
  step: () => Promise<Result>,
): Promise<Result> {
  await manager.query(SET_SCOPE, scopeValues(systemScope(regionId)));
  const result = await step();
  await manager.query(SET_SCOPE, scopeValues(actorScope));
  return result;
}

/**
 * The same for a step that concerns an organisation itself while another is the actor: what it reported takes effect in the
 * sweep of a region. The step sees the rows of that one organisation.
 */
export async function asOrganisation<Result>(
  manager: EntityManager,
  actorScope: Scope,
  organisationId: string,
  step: () => Promise<Result>,
): Promise<Result> {
  const scope: Scope = { kind: 'system', regionIds: [], organisationIds: [organisationId], municipalityCodes: [] };
  await manager.query(SET_SCOPE, scopeValues(scope));
  const result = await step();
  await manager.query(SET_SCOPE, scopeValues(actorScope));
  return result;
}
