import { describe, expect, it } from '@jest/globals';
import { providerEvents } from './provider-events.js';

const contract = { id: 'c', number: '2026-1', startsOn: '2026-02-01', endsOn: '2026-12-31' };

describe('the history of a provider', () => {
  it('is what happened until today, the latest first', () => {
    const enrolments = [
      { id: 'e', submittedAt: '2025-12-31T23:30:00Z' },
      { id: 'draft', submittedAt: null },
    ];
    const events = providerEvents([{ ...contract, status: 'active' }], enrolments, '2026-03-01');
    expect(events.map(({ kind, on }) => [kind, on])).toEqual([
      ['started', '2026-02-01'],
      // Half past midnight in Amsterdam.
      ['enrolled', '2026-01-01'],
    ]);
  });

  it('holds no end that is still to come, and none of a contract that was never signed', () => {
    expect(providerEvents([{ ...contract, status: 'active' }], [], '2026-12-31').map(({ kind }) => kind)).toEqual([
      'started',
    ]);
    expect(providerEvents([{ ...contract, status: 'ended' }], [], '2027-01-01').map(({ kind }) => kind)).toEqual([
      'ended',
      'started',
    ]);
    expect(providerEvents([{ ...contract, status: 'ended', startsOn: null }], [], '2027-01-01')).toEqual([]);
  });
});
