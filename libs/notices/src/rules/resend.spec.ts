import { describe, expect, it } from '@jest/globals';
import { RESENDS_BY_ITSELF, resendViolations } from './resend.js';

const failed = { state: 'undeliverable', resends: 0, lapse: null, holdsRole: true };

describe('sending a mail again because a person asks', () => {
  it.each(['undeliverable', 'bounced'])('of one that is %s: yes', (state) => {
    expect(resendViolations({ ...failed, state })).toEqual([]);
  });

  it.each(['due', 'sending', 'accepted', 'delivered', 'lapsed'])('of one that is %s: no', (state) => {
    expect(resendViolations({ ...failed, state })).toEqual([{ code: 'wrong-state', details: { state } }]);
  });

  it('of one nobody is sure of: only when it no longer goes by itself', () => {
    const unsure = { ...failed, state: 'uncertain' };
    expect(resendViolations({ ...unsure, resends: RESENDS_BY_ITSELF - 1 })).toHaveLength(1);
    expect(resendViolations({ ...unsure, resends: RESENDS_BY_ITSELF })).toEqual([]);
  });

  it('not when what it says no longer holds', () => {
    expect(resendViolations({ ...failed, lapse: 'tooLate' })).toEqual([
      { code: 'wrong-state', details: { lapse: 'tooLate' } },
    ]);
  });

  it('not to somebody who does not hold the role any more', () => {
    expect(resendViolations({ ...failed, holdsRole: false })).toEqual([
      { code: 'wrong-state', details: { person: 'gone' } },
    ]);
  });
});
