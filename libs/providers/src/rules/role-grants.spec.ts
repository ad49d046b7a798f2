import { describe, expect, it } from '@jest/globals';
import { grantFaults, grantsOnAcceptance, type RoleGrant } from './role-grants.js';

const today = '2026-03-02';
const codes = (...rest: Parameters<typeof grantFaults>): string[] =>
  grantFaults(...rest).map(({ code, path }) => `${code} ${path ?? ''}`);
const signatory: RoleGrant = { role: 'provider_signatory', basis: 'register' };

describe('roles that are given', () => {
  it('are at least one, and each once', () => {
    expect(codes([], today)).toEqual(['invalid-input roles']);
    expect(codes([{ role: 'provider_editor' }, { role: 'provider_editor' }], today)).toEqual([
      'invalid-input roles/1/role',
    ]);
    expect(codes([{ role: 'provider_editor' }, { role: 'provider_administrator' }, signatory], today)).toEqual([]);
  });

  it('begin today or later and end no earlier than they begin', () => {
    expect(codes([{ role: 'provider_editor', since: today, until: today }], today)).toEqual([]);
    expect(codes([{ role: 'provider_editor', since: '2026-03-01' }], today)).toEqual(['invalid-date roles/0/since']);
    expect(codes([{ role: 'provider_editor', until: '2026-03-01' }], today)).toEqual(['invalid-date roles/0/until']);
    expect(codes([{ role: 'provider_editor', since: '2026-04-01', until: '2026-03-31' }], today)).toEqual([
      'invalid-date roles/0/until',
    ]);
  });

  it('say on what a mandate rests, and only a mandate says so', () => {
    expect(codes([{ role: 'provider_signatory' }], today)).toEqual(['authority-missing roles/0/basis']);
    expect(codes([{ role: 'provider_editor', basis: 'register' }], today)).toEqual(['invalid-input roles/0/basis']);
    expect(codes([{ role: 'provider_signatory', basis: 'authorisation' }], today)).toEqual([
      'evidence-missing roles/0/evidenceId',
    ]);
    expect(codes([{ role: 'provider_signatory', basis: 'authorisation', evidenceId: 'e' }], today)).toEqual([]);
    expect(codes([{ ...signatory, evidenceId: 'e' }], today)).toEqual(['invalid-input roles/0/evidenceId']);
  });

  it('of administrator and signatory are not for an application', () => {
    expect(codes([{ role: 'provider_editor' }], today, 'application')).toEqual([]);
    expect(codes([{ role: 'provider_administrator' }, signatory], today, 'application')).toEqual([
      'natural-person-needed roles/0/role',
      'natural-person-needed roles/1/role',
    ]);
  });

  it('are not held twice on one day', () => {
    const held = [{ role: 'provider_editor' as const, sinceOn: '2020-01-01', endedOn: '2026-03-31' }];
    expect(codes([{ role: 'provider_editor' }], today, 'natural', held)).toEqual(['already-exists roles/0/role']);
    expect(codes([{ role: 'provider_editor', since: '2026-03-31' }], today, 'natural', held)).toHaveLength(1);
    expect(codes([{ role: 'provider_editor', since: '2026-04-01' }], today, 'natural', held)).toEqual([]);
    expect(codes([{ role: 'provider_administrator' }], today, 'natural', held)).toEqual([]);
    const later = [{ role: 'provider_editor' as const, sinceOn: '2026-05-01', endedOn: null }];
    expect(codes([{ role: 'provider_editor', until: '2026-04-30' }], today, 'natural', later)).toEqual([]);
    expect(codes([{ role: 'provider_editor', until: '2026-05-01' }], today, 'natural', later)).toHaveLength(1);
    const never = [{ role: 'provider_editor' as const, sinceOn: '2026-05-01', endedOn: '2026-04-30' }];
    expect(codes([{ role: 'provider_editor' }], today, 'natural', never)).toEqual([]);
  });
});

describe('the roles of an invitation that is taken up', () => {
  it('begin today at the earliest, and fall away when their time has passed', () => {
    expect(
      grantsOnAcceptance(
        [
          { role: 'provider_editor', since: '2026-02-20' },
          { role: 'provider_administrator', until: '2026-03-01' },
          { ...signatory, since: '2026-04-01' },
        ],
        today,
        [],
      ),
    ).toEqual([
      { role: 'provider_editor', since: today },
      { ...signatory, since: '2026-04-01' },
    ]);
  });

  it('fall away when the person holds them already', () => {
    const held = [{ role: 'provider_editor' as const, sinceOn: '2020-01-01', endedOn: null }];
    expect(grantsOnAcceptance([{ role: 'provider_editor' }, signatory], today, held)).toEqual([signatory]);
  });
});
