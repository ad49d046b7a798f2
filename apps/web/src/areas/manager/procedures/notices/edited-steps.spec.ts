import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../../api/client.js';
import { anotherStep, bodyOf, differing, editedSteps, faultsByStep, groupsOf, type Policy } from './edited-steps.js';

const texts = {
  nl: { subject: 'Einde op {dueOn}', lines: ['Eerste.', 'Tweede.'] },
  en: { subject: 'End on {dueOn}', lines: ['First.', 'Second.'] },
};
const step: Policy['steps'][number] = {
  step: 'contract-end-6-months',
  deadline: 'contract-end',
  when: { moment: 'before', anchor: 'dayAfter', months: 6, weeks: 0, days: 0 },
  usefulFor: null,
  recipients: ['provider_administrator'],
  text: 'contract-end',
  inCalendar: true,
  hasOwnTexts: false,
  texts,
  facts: ['dueOn'],
  possibleRecipients: ['provider_administrator', 'contract_manager'],
};
const policy: Policy = {
  procedureId: 'x',
  version: 1,
  isOwn: true,
  steps: [
    step,
    {
      ...step,
      step: 'signature-pending',
      deadline: 'signature',
      when: { moment: 'atOnce', anchor: null, months: 0, weeks: 0, days: 0 },
      hasOwnTexts: true,
    },
  ],
  switchedOff: [{ ...step, step: 'contract-end-3-months' }],
  mustBeTold: ['signature'],
};

describe('steps while somebody works on them', () => {
  it('go back as they came', () => {
    expect(bodyOf(editedSteps(policy))).toEqual([
      {
        step: 'contract-end-6-months',
        deadline: 'contract-end',
        when: { moment: 'before', anchor: 'dayAfter', months: 6 },
        usefulFor: null,
        recipients: ['provider_administrator'],
        text: 'contract-end',
        inCalendar: true,
        texts: null,
      },
      expect.objectContaining({ step: 'signature-pending', when: { moment: 'atOnce' }, texts }),
    ]);
  });

  it('send what is no number as it was typed, and paragraphs apart', () => {
    const [edited] = editedSteps(policy);
    if (edited === undefined) throw new Error('no step');
    const own = { subject: ' Ja ', body: 'Een\nregel.\n\n\nNog een. ' };
    const [body] = bodyOf([
      {
        ...edited,
        moment: 'after dueOn',
        span: { months: '', weeks: 'vier', days: ' 3 ' },
        texts: { nl: own, en: own },
      },
    ]);
    expect(body?.when).toEqual({ moment: 'after', anchor: 'dueOn', weeks: 'vier', days: 3 });
    expect(body?.texts?.nl).toEqual({ subject: 'Ja', lines: ['Een regel.', 'Nog een.'] });
  });

  it('stand together by date, with those that are off', () => {
    expect(groupsOf(editedSteps(policy)).map(([deadline, steps]) => [deadline, steps.length])).toEqual([
      ['contract-end', 2],
      ['signature', 1],
    ]);
  });

  it('differ where one is off, moved or new', () => {
    const theirs = editedSteps(policy);
    expect(differing(theirs, theirs)).toEqual([]);
    const mine = theirs.map((edited, index) => (index === 0 ? { ...edited, isOn: false } : edited));
    const [first] = theirs;
    if (first === undefined) throw new Error('no step');
    const extra = anotherStep(first, [...mine, anotherStep(first, mine)]);
    expect(extra.step.step).toBe('contract-end-extra-2');
    expect(differing([...mine, extra], theirs).map((edited) => edited.step.step)).toEqual([
      'contract-end-6-months',
      'contract-end-extra-2',
    ]);
  });

  it('keep their faults when others are switched off', () => {
    const problem = new ApiProblem(
      400,
      'invalid-input',
      [
        { code: 'invalid-input', path: 'steps/1/texts/nl/lines/3' },
        { code: 'invalid-input', path: 'step/when/days' },
        { code: 'notice-step-missing', path: 'steps', details: { deadline: 'signature' } },
      ],
      undefined,
    );
    expect(faultsByStep(problem, ['a', 'b']).violations.map(({ path }) => path)).toEqual([
      'steps/b/texts/nl/lines',
      'steps/a/when/days',
      'dates/signature',
    ]);
  });
});
