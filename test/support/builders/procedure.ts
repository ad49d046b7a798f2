import { randomBytes } from 'node:crypto';
import {
  type ProcedureDefinition,
  type ProcedureLine,
  Procedures,
  type PublishedProcedure,
} from '@openhuis/procedures';
import { sampleDefinition } from '../../../libs/procedures/src/sample-definition.fixture.js';
import type { TestDatabase } from '../database.js';
import { onDay } from './person.js';
import type { Region } from './region.js';

export { sampleDefinition };

/** A published procedure: the sample (two products, complex requires basic) with what the test changes. */
export async function aProcedure(
  database: TestDatabase,
  region: Region,
  change: Partial<ProcedureDefinition> = {},
): Promise<PublishedProcedure> {
  const procedures = new Procedures(database.app);
  const definition = sampleDefinition({ slug: `procedure-${randomBytes(3).toString('hex')}`, ...change });
  const moment = onDay('2025-09-01');
  const created = await procedures.create(region.manager, moment, region.id, definition);
  await procedures.publish(region.manager, moment, created.id, created.version, 'Vastgesteld door de colleges');
  return await database.app.command(region.manager.scope, (manager) => procedures.published(manager, created.id));
}

/** A line by the code of its product: `aLine(procedure, 'BG-BASIS', '0262')`. */
export function aLine(procedure: PublishedProcedure, product: string, municipality: string): ProcedureLine {
  const productId = procedure.productIds.get(product);
  if (productId === undefined) throw new Error(`the procedure has no product ${product}`);
  return { productId, municipality };
}
