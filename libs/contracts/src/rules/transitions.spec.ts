import { describe, expect, it } from '@jest/globals';
import {
  commandViolations,
  type ContractCommand,
  type ContractState,
  contractStatus,
  type ContractStatus,
  contractStatuses,
  transitions,
} from './transitions.js';

const pending: ContractState = {
  signedOn: null,
  startsOn: null,
  endsOn: '2030-12-31',
  endedOn: null,
  activated: false,
  optionOpen: true,
  signatures: [],
  lastSignableOn: '2026-02-01',
  offer: null,
};
const signed: ContractState = {
  ...pending,
  signedOn: '2025-11-10',
  startsOn: '2026-01-01',
  signatures: ['provider', 'region'],
};

/** A contract in each status on the day of the test, with every fact a command could ask for. */
const inStatus: Record<ContractStatus, { state: ContractState; today: string }> = {
  pending: { state: pending, today: '2025-11-01' },
  signed: { state: signed, today: '2025-12-31' },
  active: { state: signed, today: '2026-01-01' },
  ended: { state: { ...signed, endedOn: '2030-12-31' }, today: '2031-01-01' },
};

const commands: ContractCommand[] = [
  { name: 'sign', side: 'provider' },
  { name: 'withdraw' },
  { name: 'decline' },
  { name: 'lapse' },
  { name: 'activate' },
  { name: 'offerExtension' },
  { name: 'proposeLateExtension' },
  { name: 'approveExtension' },
  { name: 'answerExtension' },
  { name: 'withdrawOffer' },
  { name: 'lapseOffer' },
  { name: 'lapseOption' },
  { name: 'end' },
];

/** What a command that is allowed does to the facts, as far as the status goes. */
function apply(state: ContractState, command: ContractCommand, today: string): ContractState {
  switch (command.name) {
    case 'sign': {
      const signatures = [...state.signatures, command.side];
      return signatures.length < 2
        ? { ...state, signatures }
        : { ...state, signatures, signedOn: today, startsOn: '2026-01-01' };
    }
    case 'activate':
      return { ...state, activated: true };
    case 'withdraw':
    case 'decline':
    case 'lapse':
      return { ...state, endedOn: today };
    case 'proposeLateExtension':
      return { ...state, offer: 'proposed' };
    case 'offerExtension':
    case 'approveExtension':
      return { ...state, offer: 'open' };
    case 'answerExtension':
    case 'withdrawOffer':
    case 'lapseOffer':
      return { ...state, offer: null };
    case 'lapseOption':
      return { ...state, optionOpen: false };
    case 'end':
      return { ...state, endedOn: state.endsOn };
  }
}

describe('the status of a contract', () => {
  it.each([
    ['pending', pending, '2025-11-01'],
    ['signed', signed, '2025-12-31'],
    ['active', signed, '2026-01-01'],
    ['active', signed, '2030-12-31'],
    ['ended', signed, '2031-01-01'],
    ['ended', { ...signed, endedOn: '2028-06-30' }, '2028-07-01'],
  ] as const)('is %s', (status, state, today) => {
    expect(contractStatus(state, today)).toBe(status);
  });

  it('can be reached in every value by commands and the passing of days', () => {
    const days = ['2025-11-01', '2025-12-31', '2026-01-01', '2026-02-02', '2030-12-31', '2031-01-01'];
    const moves: ContractCommand[] = [...commands, { name: 'sign', side: 'region' }];
    let states = [pending];
    const reached = new Set<ContractStatus>();
    const performed = new Set<string>();
    for (const today of days) {
      const seen = new Map(states.map((state) => [JSON.stringify(state), state]));
      for (const state of seen.values()) {
        reached.add(contractStatus(state, today));
        for (const command of moves) {
          if (commandViolations(state, command, today).length > 0) continue;
          performed.add(command.name);
          const next = apply(state, command, today);
          seen.set(JSON.stringify(next), next);
        }
      }
      states = [...seen.values()];
    }
    expect([...reached].toSorted()).toEqual([...contractStatuses].toSorted());
    expect([...performed].toSorted()).toEqual(Object.keys(transitions).toSorted());
  });
});

describe('a command', () => {
  const wrong = commands.flatMap((command) =>
    contractStatuses
      .filter((status) => !transitions[command.name].from.includes(status))
      .map((status) => ({ command, status })),
  );

  it.each(wrong)('$command.name is refused while $status', ({ command, status }) => {
    const { state, today } = inStatus[status];
    expect(commandViolations({ ...state, offer: 'open' }, command, today)).toEqual([
      { code: 'wrong-state', details: { status, command: command.name } },
    ]);
  });

  it.each([
    ['a second signature of one side', { ...pending, signatures: ['provider'] }, commands[0], 'signature-exists'],
    ['an offer without an option', { ...signed, optionOpen: false }, { name: 'offerExtension' }, 'no-option-left'],
    ['a second open offer', { ...signed, offer: 'open' }, { name: 'offerExtension' }, 'offer-exists'],
    ['an offer beside a proposal', { ...signed, offer: 'proposed' }, { name: 'offerExtension' }, 'offer-exists'],
    ['a late extension while the option is open', signed, { name: 'proposeLateExtension' }, 'wrong-state'],
    ['an approval of what went out already', { ...signed, offer: 'open' }, { name: 'approveExtension' }, 'wrong-state'],
    ['an answer to a proposal', { ...signed, offer: 'proposed' }, { name: 'answerExtension' }, 'wrong-state'],
    [
      'a withdrawal by a region that signed',
      { ...pending, signatures: ['region'] },
      { name: 'withdraw' },
      'signature-exists',
    ],
    [
      'a provider that signed to decline',
      { ...pending, signatures: ['provider'] },
      { name: 'decline' },
      'signature-exists',
    ],
    ['to let an offer lapse that still stands', pending, { name: 'lapse' }, 'wrong-state'],
    ['an answer without an offer', signed, { name: 'answerExtension' }, 'wrong-state'],
    ['a withdrawal without an offer', signed, { name: 'withdrawOffer' }, 'wrong-state'],
    ['a second activation', { ...signed, activated: true }, { name: 'activate' }, 'wrong-state'],
    ['a second lapse of an option', { ...signed, optionOpen: false }, { name: 'lapseOption' }, 'no-option-left'],
  ] as [string, ContractState, ContractCommand, string][])('refuses %s', (_case, state, command, code) => {
    const today = state.signedOn === null ? '2025-11-01' : '2026-01-01';
    expect(commandViolations(state, command, today).map((violation) => violation.code)).toContain(code);
  });

  it('is signed until the last day of the offer to contract, and lapses the day after', () => {
    const sign = { name: 'sign', side: 'provider' } as const;
    expect(commandViolations(pending, sign, '2026-02-01')).toEqual([]);
    expect(commandViolations(pending, sign, '2026-02-02')).toEqual([
      { code: 'offer-too-late', details: { lastSignableOn: '2026-02-01' } },
    ]);
    expect(commandViolations({ ...pending, signatures: ['region'] }, { name: 'lapse' }, '2026-02-02')).toEqual([]);
  });

  it('leaves the other side free while one has signed', () => {
    expect(commandViolations({ ...pending, signatures: ['provider'] }, { name: 'withdraw' }, '2025-11-01')).toEqual([]);
    expect(commandViolations({ ...pending, signatures: ['region'] }, { name: 'decline' }, '2025-11-01')).toEqual([]);
  });

  it('ends a contract once', () => {
    expect(commandViolations(signed, { name: 'end' }, '2031-01-01')).toEqual([]);
    expect(commandViolations({ ...signed, endedOn: '2030-12-31' }, { name: 'end' }, '2031-01-01')).toHaveLength(1);
  });
});
