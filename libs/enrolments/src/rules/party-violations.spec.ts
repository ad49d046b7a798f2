import { describe, expect, it } from '@jest/globals';
import { enrolmentForms } from '../../../procedures/src/rules/enrolment-form.js';
import { compositionOf, deliverersOf, type EnrolmentParty, rolesOf, statementKindOf } from './parties.js';
import { partyViolations, statedPartyViolations } from './party-violations.js';

const LEAD = '11111111';
const party = (change: Partial<EnrolmentParty> = {}): EnrolmentParty => ({
  id: 'p1',
  role: 'member',
  name: 'Zorg Twee',
  kvkNumber: '22222222',
  legalForm: 'bv',
  delivers: null,
  soleTrader: false,
  keepsWork: false,
  guarantee: null,
  speaks: 'itself',
  invited: true,
  confirmation: { outcome: 'confirmed', composition: `${LEAD} 22222222` },
  ...change,
});
const subcontractor = (change: Partial<EnrolmentParty> = {}): EnrolmentParty =>
  party({
    role: 'subcontractor',
    speaks: 'throughLead',
    delivers: 'nachtzorg',
    keepsWork: true,
    confirmation: null,
    ...change,
  });
const parent = (change: Partial<EnrolmentParty> = {}): EnrolmentParty =>
  party({ role: 'parent', speaks: 'throughLead', guarantee: 'statement403', ...change });
const found = (
  form: Parameters<typeof partyViolations>[0]['form'],
  parties: EnrolmentParty[],
  forms?: (typeof form)[],
) =>
  partyViolations({ form, applicantKvkNumber: LEAD, parties }, forms === undefined ? {} : { forms }).map(
    ({ code, path, details }) => [code, path, details?.['state'] ?? details?.['fact']].filter(Boolean).join(' '),
  );

/** A member outside the system, with the document by which the lead binds it. */
function bound(document: { withdrawn?: boolean; scanState?: 'quarantined' | 'infected' | 'clean' }): EnrolmentParty {
  const confirmation = {
    outcome: 'confirmed' as const,
    composition: `${LEAD} 22222222`,
    document: { withdrawn: false, ...document },
  };
  return party({ speaks: 'throughLead', invited: false, confirmation });
}

describe('who enrols', () => {
  it('is complete alone, and with everybody bound to their part', () => {
    expect(found('alone', [])).toEqual([]);
    expect(found('consortium', [party()])).toEqual([]);
    expect(found('mainContractor', [subcontractor()])).toEqual([]);
    expect(found('group', [parent()])).toEqual([]);
  });

  it.each(enrolmentForms)('%s: names somebody, where the form asks for it', (form) => {
    expect(found(form, [])).toEqual(form === 'alone' ? [] : ['party-missing parties']);
  });

  it('enrols in a form that the procedure allows', () => {
    expect(found('consortium', [party()], ['alone', 'group'])).toEqual(['form-not-allowed form']);
    expect(found('alone', [], ['consortium'])).toEqual(['form-not-allowed form']);
  });

  it.each<[string, EnrolmentParty, string]>([
    ['was not invited', party({ invited: false, confirmation: null }), 'party-unconfirmed parties/p1 notInvited'],
    ['did not answer', party({ confirmation: null }), 'party-unconfirmed parties/p1 invited'],
    [
      'declined',
      party({ confirmation: { outcome: 'declined', composition: `${LEAD} 22222222` } }),
      'party-unconfirmed parties/p1 declined',
    ],
    [
      'confirmed with others than there are now',
      party({ confirmation: { outcome: 'confirmed', composition: `${LEAD} 22222222 33333333` } }),
      'party-unconfirmed parties/p1 changed',
    ],
    [
      'is not in the system and has no signed statement',
      party({ speaks: 'throughLead', invited: false, confirmation: null }),
      'party-unconfirmed parties/p1 statement',
    ],
    [
      'is bound by a document that was taken back',
      bound({ withdrawn: true }),
      'party-unconfirmed parties/p1 statement',
    ],
    [
      'is bound by a document that is still being scanned',
      bound({ scanState: 'quarantined' }),
      'party-unconfirmed parties/p1 held',
    ],
    ['is bound by a document with a virus', bound({ scanState: 'infected' }), 'party-unconfirmed parties/p1 infected'],
  ])('lacks a member that %s', (_name, member, violation) => {
    expect(found('consortium', [member])).toEqual([violation]);
  });

  it('says of a subcontractor what it does and that it passes nothing on; a sole trader without staff need not say that', () => {
    expect(found('mainContractor', [subcontractor({ delivers: ' ', keepsWork: false })])).toEqual([
      'party-unstated parties/p1 delivers',
      'party-unstated parties/p1 keepsWork',
    ]);
    expect(found('mainContractor', [subcontractor({ keepsWork: false, soleTrader: true })])).toEqual([]);
  });

  it('has the guarantee of a parent, of its own kind', () => {
    expect(found('group', [parent({ guarantee: null })])).toEqual(['party-unstated parties/p1 guarantee']);
    expect(found('group', [parent({ confirmation: null })])).toEqual(['party-unconfirmed parties/p1 statement']);
    expect(statementKindOf(parent())).toBe('403-verklaring');
    expect(statementKindOf(parent({ guarantee: 'parentGuarantee' }))).toBe('Concerngarantie');
    expect(statementKindOf(party())).toBeNull();
    expect(statementKindOf(subcontractor())).toBeNull();
  });
});

describe('what is stated about parties', () => {
  const stated = (form: Parameters<typeof statedPartyViolations>[0]['form'], parties: EnrolmentParty[]) =>
    statedPartyViolations({ form, applicantKvkNumber: LEAD, parties }, {}).map(({ path }) => path);

  it('is judged all at once, and may be half done', () => {
    expect(stated('mainContractor', [subcontractor({ delivers: null })])).toEqual([]);
    expect(
      stated('consortium', [
        party({ kvkNumber: LEAD }),
        subcontractor(),
        party({ kvkNumber: '22222222', guarantee: 'statement403' }),
      ]),
    ).toEqual(['parties/0/kvkNumber', 'parties/1/role', 'parties/2/kvkNumber', 'parties/2/guarantee']);
  });

  it('knows for each role exactly one form', () => {
    const roles = enrolmentForms.flatMap((form) => rolesOf[form]);
    expect(new Set(roles).size).toBe(roles.length);
  });
});

describe('who delivers', () => {
  const all = [party(), subcontractor(), parent()];
  it.each([
    ['applicant', []],
    [undefined, []],
    ['everyMember', ['member']],
    ['everySubcontractor', ['subcontractor']],
    ['everyParty', ['member', 'subcontractor', 'parent']],
  ] as const)('%s', (deliveredBy, roles) => {
    const condition = deliveredBy === undefined ? {} : { deliveredBy };
    expect(deliverersOf(condition, all).map(({ role }) => role)).toEqual(roles);
  });
});

describe('who are liable together', () => {
  it('is the same in whatever order they are named, and counts no subcontractor', () => {
    const third = party({ kvkNumber: '33333333' });
    expect(compositionOf(LEAD, [third, party()])).toBe(compositionOf(LEAD, [party(), third]));
    expect(compositionOf(LEAD, [party(), subcontractor({ kvkNumber: '44444444' })])).toBe(
      compositionOf(LEAD, [party()]),
    );
    expect(compositionOf(LEAD, [party(), third])).not.toBe(compositionOf(LEAD, [party()]));
  });
});
