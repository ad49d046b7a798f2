import { describe, expect, it } from '@jest/globals';
import { jobHandlers, type Workshop } from './handlers.js';

describe('a signing service that does not answer', () => {
  it('stands in the log with why', async () => {
    const told: object[] = [];
    const away = new Error('the signing service does not answer to GET /envelopes/env_1', {
      cause: new TypeError('fetch failed', { cause: new Error('certificate has expired') }),
    });
    const workshop = {
      clock: { moment: () => Promise.resolve({ now: new Date('2026-03-02T09:00:00Z'), today: '2026-03-02' }) },
      outsideSignings: { look: () => Promise.resolve({ looked: 1, failures: [away] }) },
      report: (event: object) => void told.push(event),
    };
    await jobHandlers(workshop as unknown as Workshop)['outside-signings.look']({});
    const causes = ['fetch failed', 'certificate has expired'];
    expect(told).toEqual([{ event: 'signing service', error: away.stack, causes }]);
  });
});
