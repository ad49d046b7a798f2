import { RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';
import type { PublishedProcedure } from './published-procedure.js';

/** Definitions by their hash. What was published never changes, and every step of an enrolment or contract asks for it. */
const definitions = new Map<string, ProcedureDefinition>();
const REMEMBER_AT_MOST = 100;

/**
 * A published version, read through the eyes of whoever the transaction runs for. The definition is shared and frozen:
 * nobody may change it.
 *
 * @param versionNumber absent: the version that holds now
 * @throws RuleViolation `not-found`, also for a draft
 */
export async function readPublished(
  manager: EntityManager,
  procedureId: string,
  versionNumber: number | undefined,
): Promise<PublishedProcedure> {
  const [row] = await manager.query<
    (Omit<PublishedProcedure, 'productIds' | 'definition'> & { products: [string, string][] })[]
  >(
    `select p.id, p.region_id as "regionId", v.number, p.status, v.definition_hash as "definitionHash",
       coalesce((select jsonb_agg(jsonb_build_array(c.code, c.id)) from product c where c.procedure_id = p.id), '[]') as products
     from procedure p join procedure_version v on v.procedure_id = p.id and v.number = coalesce($2, p.current_version)
     where p.id = $1 and p.status <> 'draft'`,
    [procedureId, versionNumber ?? null],
  );
  if (row === undefined) throw RuleViolation.of('not-found');
  const { products, ...version } = row;
  const definition = definitions.get(version.definitionHash) ?? (await readDefinition(manager, version));
  const known = new Set(definition.products.map(({ code }) => code));
  return { ...version, definition, productIds: new Map(products.filter(([code]) => known.has(code))) };
}

async function readDefinition(
  manager: EntityManager,
  { id, number, definitionHash }: Pick<PublishedProcedure, 'id' | 'number' | 'definitionHash'>,
): Promise<ProcedureDefinition> {
  const [row] = await manager.query<[{ definition: ProcedureDefinition }]>(
    `select definition from procedure_version where procedure_id = $1 and number = $2`,
    [id, number],
  );
  const definition = frozen(row.definition);
  for (const oldest of definitions.keys()) {
    if (definitions.size < REMEMBER_AT_MOST) break;
    definitions.delete(oldest);
  }
  definitions.set(definitionHash, definition);
  return definition;
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}
