import type { Violation } from '@openhuis/platform';
import type { AmendmentChange, AmendmentChangeKind } from './amendment-change.js';

/** A change as it is sent: which of its fields are there is for {@link readChanges} to judge. */
export type SentChange = { kind: AmendmentChangeKind } & Record<string, unknown>;

/** The fields that each kind needs, and those that it may have. */
const fields: Record<AmendmentChangeKind, { needs: readonly string[]; may?: readonly string[] }> = {
  clauseWritten: { needs: ['clause'] },
  clauseRemoved: { needs: ['number'] },
  productWritten: { needs: ['description'] },
  productRetired: { needs: ['product'], may: ['existingUntil'] },
  ageLimitMoved: { needs: ['product', 'ageBelow'], may: ['existingUntil'] },
  tariffSet: { needs: ['product', 'amount'], may: ['example', 'costs'] },
  bundleRuleWritten: { needs: ['rule'] },
  bundleRuleRemoved: { needs: ['product', 'requires'] },
  conditionWritten: { needs: ['condition'] },
  conditionRemoved: { needs: ['code'] },
  municipalityJoins: { needs: ['municipality'] },
  municipalityLeaves: { needs: ['municipality'], may: ['existingUntil'] },
  contractingPartyNamed: { needs: ['party'] },
  termChanged: { needs: ['term'] },
};

/**
 * Changes as they were sent, as the rules know them; or what is missing, and what does not belong to their kind, all at once.
 *
 * @returns either no violations, or no changes
 */
export function readChanges(sent: readonly SentChange[]): { changes: AmendmentChange[]; violations: Violation[] } {
  const violations = sent.flatMap((change, index) => fieldFaults(change, `changes/${index}`));
  return violations.length > 0 ? { changes: [], violations } : { changes: sent.map(readChange), violations };
}

/** A stored change as it is sent and answered. */
export function sentChange(change: AmendmentChange): SentChange {
  if (change.kind !== 'productWritten') return { ...change };
  return { kind: change.kind, description: change.product };
}

function fieldFaults(change: SentChange, path: string): Violation[] {
  const { needs, may = [] } = fields[change.kind];
  const there = Object.entries(change)
    .filter(([name, value]) => name !== 'kind' && value !== undefined)
    .map(([name]) => name);
  return [
    ...needs
      .filter((name) => !there.includes(name))
      .map((name): Violation => ({ code: 'invalid-input', path: `${path}/${name}`, details: { rule: 'is needed' } })),
    ...there
      .filter((name) => !needs.includes(name) && !may.includes(name))
      .map((name): Violation => ({ code: 'unknown-field', path: `${path}/${name}`, details: { kind: change.kind } })),
  ];
}

/** The fields of its kind are there and have their types: the validation of the request saw to the one, this file to the other. */
function readChange(sent: SentChange): AmendmentChange {
  const plain = JSON.parse(JSON.stringify(sent)) as SentChange;
  if (plain.kind === 'productWritten') {
    return { kind: plain.kind, product: plain['description'] } as AmendmentChange;
  }
  if (plain.kind === 'tariffSet') return { example: false, ...plain } as unknown as AmendmentChange;
  return plain as unknown as AmendmentChange;
}
