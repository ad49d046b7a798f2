import { describe, expect, it } from '@jest/globals';
import { commonContent } from '../../../procedures/src/rules/common-content.js';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import type { AmendmentChange } from './amendment-change.js';
import { changeFaults } from './change-faults.js';

const definition = sampleDefinition();
const ground = {
  definition,
  content: commonContent(definition),
  regionMunicipalities: ['0262', '0301', '0200'],
  extensionsExercised: 0,
  effectiveOn: '2028-01-01',
};
const faultsOf = (changes: AmendmentChange[], change: Partial<typeof ground> = {}) =>
  changeFaults(changes, { ...ground, ...change }).map(
    ({ path, code, details }) => `${path ?? ''} ${String(details?.['fault'] ?? code)}`,
  );
const clause = { number: '1.1', title: 'Onderwerp', text: 'Nieuwe tekst.' };
const { tariffs: _tariffs, ...basic } = definition.products[0] ?? { code: '' };

describe('the faults of the changes of an amendment', () => {
  it('are none for changes that can be made', () => {
    expect(
      faultsOf([
        { kind: 'clauseWritten', clause },
        { kind: 'tariffSet', product: 'BG-BASIS', amount: '80.00', example: false },
        { kind: 'municipalityJoins', municipality: '0200' },
        { kind: 'ageLimitMoved', product: 'BG-COMPLEX', ageBelow: 21 },
        { kind: 'contractingPartyNamed', party: { name: 'GR Zorg' } },
        { kind: 'termChanged', term: { noticeMonths: 9 } },
      ]),
    ).toEqual([]);
  });

  it('tell an amendment without changes, and two changes at one place', () => {
    expect(faultsOf([])).toEqual(['changes no-changes']);
    expect(
      faultsOf([
        { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-12-31' },
        { kind: 'tariffSet', product: 'BG-COMPLEX', amount: '90.00', example: false },
      ]),
    ).toEqual(['changes/1 place-twice']);
  });

  it('are all told at once', () => {
    expect(
      faultsOf([
        { kind: 'clauseRemoved', number: '9.9' },
        { kind: 'clauseWritten', clause: { number: '3.2', title: 'Index', text: 'Anders.' } },
        { kind: 'productRetired', product: 'NIETS' },
        { kind: 'municipalityJoins', municipality: '0262' },
        { kind: 'municipalityLeaves', municipality: '9999' },
        { kind: 'conditionRemoved', code: 'UEA' },
      ]),
    ).toEqual([
      'changes/0/number unknown-clause',
      'changes/1/clause/number national-clause',
      'changes/2/product unknown-product',
      'changes/3/municipality municipality-takes-part',
      'changes/4/municipality unknown-municipality',
      'changes/5/code unknown-condition',
    ]);
  });

  it('let a municipality that runs off leave on another day, and join again only after it', () => {
    const leavingMunicipalities = [{ municipality: '0301', existingUntil: '2028-12-31' }];
    const content = { ...ground.content, municipalities: ['0262'], leavingMunicipalities };
    expect(
      faultsOf([{ kind: 'municipalityLeaves', municipality: '0301', existingUntil: '2028-09-30' }], { content }),
    ).toEqual([]);
    expect(faultsOf([{ kind: 'municipalityJoins', municipality: '0301' }], { content })).toEqual([
      'changes/0/municipality municipality-runs-off',
    ]);
  });

  it.each(['effort', 'output'] as const)(
    'forbid that %s becomes a task, and the other way round',
    (executionVariant) => {
      const product = { ...basic, executionVariant, unit: executionVariant === 'effort' ? '04' : '82' } as never;
      const task = { ...basic, executionVariant: 'task', unit: '83' } as never;
      const content = { ...ground.content, products: [product, ...ground.content.products.slice(1)] };
      expect(faultsOf([{ kind: 'productWritten', product: task }], { content })).toEqual([
        'changes/0/product/executionVariant variant-change',
      ]);
      const turned = { ...ground.content, products: [task, ...ground.content.products.slice(1)] };
      expect(faultsOf([{ kind: 'productWritten', product }], { content: turned })).toEqual([
        'changes/0/product/executionVariant variant-change',
      ]);
    },
  );

  it('keep a product that another requires, unless that rule goes as well', () => {
    const retire: AmendmentChange = { kind: 'productRetired', product: 'BG-BASIS', existingUntil: '2028-12-31' };
    expect(faultsOf([retire])).toEqual(['changes/0/product still-required']);
    const without: AmendmentChange = { kind: 'bundleRuleRemoved', product: 'BG-COMPLEX', requires: 'BG-BASIS' };
    expect(faultsOf([retire, without])).toEqual([]);
  });

  it('tell what changes nothing', () => {
    const standing = definition.clauses[0] ?? clause;
    expect(faultsOf([{ kind: 'clauseWritten', clause: standing }])).toEqual(['changes/0 nothing-changes']);
    expect(faultsOf([{ kind: 'tariffSet', product: 'BG-COMPLEX', amount: '87.15', example: true }])).toEqual([
      'changes/0 nothing-changes',
    ]);
  });

  it('keep the months of an extension once one was agreed, and the count above what was agreed', () => {
    const change: AmendmentChange = { kind: 'termChanged', term: { extensionMonths: 12, extensionCount: 1 } };
    expect(faultsOf([change])).toEqual([]);
    expect(faultsOf([change], { extensionsExercised: 2 })).toEqual([
      'changes/0/term/extensionMonths months-in-use',
      'changes/0/term/extensionCount count-in-use',
    ]);
  });

  it('tell a transition that ends before the amendment holds', () => {
    expect(faultsOf([{ kind: 'municipalityLeaves', municipality: '0301', existingUntil: '2027-12-30' }])).toEqual([
      'changes/0/existingUntil transition-order',
    ]);
  });

  it('tell what the amended procedure would lack: a new product needs a price', () => {
    const product = { ...basic, code: 'BG-NIEUW', name: { nl: 'Nieuw', en: 'New' } } as never;
    expect(faultsOf([{ kind: 'productWritten', product }])).toEqual(['definition/products/2/tariffs tariff-missing']);
    expect(
      faultsOf([
        { kind: 'productWritten', product },
        { kind: 'tariffSet', product: 'BG-NIEUW', amount: '70.00', example: true },
      ]),
    ).toEqual([]);
  });
});
