import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './send-outcome.js';

describe('the outcome of an attempt', () => {
  it.each([
    [{ responseCode: 450, command: 'RCPT TO' }, false, 'retry'],
    [{ responseCode: 451, command: 'DATA' }, true, 'retry'],
    [{ responseCode: 421, command: 'CONN' }, true, 'retry'],
    [{ responseCode: 503, command: 'RCPT TO' }, false, 'retry'],
    [{ responseCode: 550, command: 'RCPT TO' }, false, 'refused'],
    [{ responseCode: 554, command: 'DATA' }, true, 'refused'],
    [{ responseCode: 535, command: 'AUTH PLAIN' }, false, 'unreachable'],
    [{ responseCode: 554, command: 'CONN' }, false, 'unreachable'],
    [{ code: 'EENVELOPE', command: 'API' }, false, 'refused'],
    [{ code: 'ESOCKET', command: 'CONN' }, false, 'unreachable'],
    [{ code: 'EDNS' }, false, 'unreachable'],
    [{ code: 'ETIMEDOUT' }, true, 'unknown'],
    [{ code: 'ECONNECTION' }, true, 'unknown'],
    [{ code: 'EABORT' }, true, 'unknown'],
  ] as const)('%j, mail begun %s: %s', (failure, dataBegan, outcome) => {
    expect(outcomeOf(failure, dataBegan)).toBe(outcome);
  });
});
