import { describe, expect, it } from '@jest/globals';
import { commonContent } from '../../../procedures/src/rules/common-content.js';
import { definitionViolations } from '../../../procedures/src/rules/definition-violations.js';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import type { AmendmentChange } from './amendment-change.js';
import { afterRunOff, amendedDefinition, applyChanges, pricedFrom, runOffEnds } from './apply-changes.js';

const definition = sampleDefinition();
const content = commonContent(definition);
const effectiveOn = '2028-01-01';
const apply = (...changes: AmendmentChange[]) => applyChanges(content, changes, effectiveOn);

describe('an amendment applied to what binds every contract', () => {
  it('replaces an article in its place, and puts a new one where its number belongs', () => {
    const changed = apply(
      { kind: 'clauseWritten', clause: { number: '1.1', title: 'Onderwerp', text: 'Anders.' } },
      { kind: 'clauseWritten', clause: { number: '1.2', title: 'Rangorde', text: 'Nieuw.' } },
      { kind: 'clauseWritten', clause: { number: '1.10', title: 'Slot', text: 'Nieuw.' } },
    );
    expect(changed.clauses.map(({ number, text }) => `${number} ${text.split(' ')[0] ?? ''}`)).toEqual([
      '1.1 Anders.',
      '1.2 Nieuw.',
      '1.3 De',
      '1.10 Nieuw.',
    ]);
  });

  it('leaves what it was applied to as it was', () => {
    const before = structuredClone(content);
    apply(
      { kind: 'clauseRemoved', number: '1.1' },
      { kind: 'productRetired', product: 'BG-COMPLEX' },
      { kind: 'municipalityLeaves', municipality: '0301' },
      { kind: 'termChanged', term: { noticeMonths: 12 } },
    );
    expect(content).toEqual(before);
  });

  it('keeps a product that runs off, with its scheme, until its last day has passed', () => {
    const change: AmendmentChange = { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-12-31' };
    const during = apply(change);
    expect(during.products.find(({ code }) => code === 'BG-COMPLEX')?.transition).toEqual({
      noNewAssignmentsFrom: '2028-01-01',
      existingUntil: '2028-12-31',
    });
    expect(runOffEnds([change])).toEqual(['2028-12-31']);
    const after = afterRunOff(during, [change], '2028-12-31');
    expect(after.products.map(({ code }) => code)).toEqual(['BG-BASIS']);
    expect(after.bundleRules).toEqual([]);
  });

  it('keeps a municipality that leaves, with the last day there, until that has passed; one that joins again takes part', () => {
    const change: AmendmentChange = {
      kind: 'municipalityLeaves',
      municipality: '0301',
      existingUntil: '2028-12-31',
    };
    const during = apply(change);
    expect(during.municipalities).toEqual(['0262']);
    expect(during.leavingMunicipalities).toEqual([{ municipality: '0301', existingUntil: '2028-12-31' }]);
    expect(runOffEnds([change])).toEqual(['2028-12-31']);
    expect(afterRunOff(during, [change], '2028-12-30')).toEqual(during);
    expect(afterRunOff(during, [change], '2028-12-31')).toEqual(
      apply({ kind: 'municipalityLeaves', municipality: '0301' }),
    );
    expect(applyChanges(during, [{ kind: 'municipalityJoins', municipality: '0301' }], '2028-07-01')).toEqual(content);
    expect(amendedDefinition(definition, [change], effectiveOn, during)).not.toHaveProperty('leavingMunicipalities');
  });

  it('offers nothing that runs off to whoever joins, and the definition stays without a fault', () => {
    const change: AmendmentChange = { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-12-31' };
    const amended = amendedDefinition(definition, [change], effectiveOn, apply(change));
    expect(amended.products.map(({ code }) => code)).toEqual(['BG-BASIS']);
    expect(amended.bundleRules).toEqual([]);
    expect(definitionViolations(amended, ['0262', '0301'])).toEqual([]);
  });

  it('moves an age limit, with what holds for who is in care', () => {
    const [basic] = apply({
      kind: 'ageLimitMoved',
      product: 'BG-BASIS',
      ageBelow: 21,
      existingUntil: '2028-06-30',
    }).products;
    expect(basic).toMatchObject({
      ageBelow: 21,
      transition: { noNewAssignmentsFrom: '2028-01-01', existingUntil: '2028-06-30', ageLimitOnly: true },
    });
  });

  it('lets a product that was retired leave on its day, also when its age limit moves after that', () => {
    const retired: AmendmentChange = { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-12-31' };
    const moved: AmendmentChange = {
      kind: 'ageLimitMoved',
      product: 'BG-COMPLEX',
      ageBelow: 21,
      existingUntil: '2028-06-30',
    };
    const product = apply(retired, moved).products.find(({ code }) => code === 'BG-COMPLEX');
    expect(product).toMatchObject({ ageBelow: 21 });
    expect(product?.transition).toEqual({ noNewAssignmentsFrom: '2028-01-01', existingUntil: '2028-12-31' });
  });

  it('says since when a product is offered that is added, and keeps what was', () => {
    const [basic] = content.products;
    if (basic === undefined) throw new Error('the sample has products');
    const added = apply({ kind: 'productWritten', product: { ...basic, code: 'BG-NIEUW' } });
    expect(added.products.at(-1)).toMatchObject({ code: 'BG-NIEUW', offeredFrom: '2028-01-01' });
    const rewritten = apply({ kind: 'productWritten', product: { ...basic, ageBelow: 23 } });
    expect(rewritten.products[0]).toEqual({ ...basic, ageBelow: 23 });
  });

  it('sets a price from its day on: the one that runs ends the day before, later ones are gone', () => {
    const tariffs = definition.products[0]?.tariffs ?? [];
    expect(pricedFrom(tariffs, { amount: '80.00', example: false }, '2026-07-01')).toEqual([
      { startsOn: '2026-01-01', endsOn: '2026-06-30', amount: '68.40', example: true },
      { startsOn: '2026-07-01', amount: '80.00', example: false },
    ]);
    expect(pricedFrom(tariffs, { amount: '80.00', example: false }, '2028-01-01').map(({ endsOn }) => endsOn)).toEqual([
      '2026-12-31',
      '2027-12-31',
      undefined,
    ]);
  });
});
