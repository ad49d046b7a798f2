import { type Actor, type Moment, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { definitionHash } from '../definition-hash.js';
import type { ProductDefinition } from '../procedure-definition.js';
import { Procedure } from '../procedure.entity.js';
import { ProcedureVersion } from '../procedure-version.entity.js';
import { putInForce } from '../publish-version.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { withStandingTariffs } from '../standing-tariffs.js';
import type { IndexationRound } from './indexation-round.entity.js';
import { indexedTariffs, withIndexedTariffs } from './rules/indexed-tariffs.js';

/**
 * Makes the tariffs of a proposed round hold from its day on: as a version of the procedure like any other, so that what is
 * published and what is paid stay one. Tariffs bind contracts and change by this alone once there are any; whoever joins
 * later signs them with the rest. The draft of the next version takes them over.
 *
 * @throws RuleViolation `invalid-input` when the day has come, `wrong-state` when a tariff changed since it was proposed
 */
export async function publishIndexation(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  procedure: Procedure,
  round: IndexationRound,
): Promise<void> {
  const { outcome, startsOn, formula } = round;
  if (outcome === null) throw RuleViolation.of('wrong-state');
  // What was delivered until today was delivered at a known price.
  if (startsOn <= moment.today) throw RuleViolation.of('invalid-input', { rule: 'after today' }, 'startsOn');
  const { definition } = await manager.findOneByOrFail(ProcedureVersion, {
    procedureId: procedure.id,
    number: procedure.currentVersion ?? 0,
  });
  const products = await withStandingTariffs(manager, procedure.id, definition.products);
  const now = indexedTariffs(products, outcome.percentage, formula, startsOn);
  if (canonicalJson(now) !== canonicalJson(outcome.tariffs))
    throw RuleViolation.of('wrong-state', { tariffs: 'changed' });
  const next = { ...definition, products: withIndexedTariffs(products, now, startsOn) };
  // The editor goes on from the new prices; what else is being drafted stays.
  const draft = { ...procedure.draft, products: withPricesOf(procedure.draft.products, next.products) };
  await manager.update(Procedure, { id: procedure.id }, { draft: draft });
  await putInForce(manager, actor, moment, procedure, procedure.version, {
    definition: next,
    definitionHash: definitionHash(next),
    reason: round.reason ?? '',
    publishedBy: requirePerson(actor),
    indexationId: round.id,
  });
}

/** Drafted products with the tariffs of the products that hold; one that is only drafted keeps its own. */
function withPricesOf(drafted: readonly ProductDefinition[], held: readonly ProductDefinition[]): ProductDefinition[] {
  const tariffs = new Map(held.map((product) => [product.code, product.tariffs]));
  return drafted.map((product) => ({ ...product, tariffs: tariffs.get(product.code) ?? product.tariffs }));
}
