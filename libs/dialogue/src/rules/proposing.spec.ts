import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import { type ProposedChange, proposalViolations, type ProposingFacts, stanceViolations } from './proposing.js';

const definition = sampleDefinition();
const facts: ProposingFacts = { status: 'published', definition, isContracted: true };
const proposed: ProposedChange = {
  subject: 'Reistijd tussen cliënten',
  reason: 'In het buitengebied is de reistijd langer dan waarmee het tarief rekent.',
};

describe('making a proposal', () => {
  it('needs a contract in the procedure', () => {
    expect(proposalViolations(facts, proposed)).toEqual([]);
    expect(proposalViolations({ ...facts, isContracted: false }, proposed)).toEqual([{ code: 'not-contracted' }]);
  });

  it('may name a clause or a product that there is', () => {
    const [clause, product] = [definition.clauses[0]?.number ?? '', definition.products[0]?.code ?? ''];
    expect(proposalViolations(facts, { ...proposed, about: { kind: 'clause', code: clause } })).toEqual([]);
    expect(proposalViolations(facts, { ...proposed, about: { kind: 'product', code: product } })).toEqual([]);
    expect(proposalViolations(facts, { ...proposed, about: { kind: 'product', code: clause } })).toMatchObject([
      { path: 'about/code' },
    ]);
  });

  it('has a summary only where something is kept from the others', () => {
    const summary = 'Het tarief dekt de reistijd niet.';
    expect(proposalViolations(facts, { ...proposed, confidential: true, summary })).toEqual([]);
    expect(proposalViolations(facts, { ...proposed, confidential: true })).toEqual([]);
    expect(proposalViolations(facts, { ...proposed, summary })).toMatchObject([{ path: 'summary' }]);
  });

  it('tells every fault at once', () => {
    const faults = proposalViolations(
      { ...facts, isContracted: false },
      {
        subject: ' x ',
        reason: '   ',
        about: { kind: 'clause', code: 'nergens' },
        confidential: true,
        summary: 'kort',
      },
    );
    expect(faults.map(({ path }) => path)).toEqual([undefined, 'subject', 'reason', 'summary', 'about/code']);
  });

  it('lets others support it without a word, but a concern says what it is', () => {
    expect(stanceViolations('supports', undefined)).toEqual([]);
    expect(stanceViolations('hasConcerns', 'Voor ons werkt dit anders.')).toEqual([]);
    expect(stanceViolations('hasConcerns', '  ')).toMatchObject([{ path: 'comment' }]);
  });
});
