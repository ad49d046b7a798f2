import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EventLine, type TimelineEvent } from '../../../components/event-line/event-line.js';
import { Gantt } from '../../../components/gantt/gantt.js';
import type { Terms } from '../../../components/term-bar/term-segments.js';
import { TermBar } from '../../../components/term-bar/term-bar.js';
import {
  contractTerms,
  procedureTerms,
  type TermFacts,
} from '../../../../../../libs/contracts/src/rules/contract-terms.js';

const scheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
  offerLeadWeeks: 8,
};
const signed: TermFacts = {
  signedOn: '2025-11-10',
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  endedOn: null,
  extensionsExercised: 0,
  optionOpen: true,
};
const extended = { ...signed, endsOn: '2032-12-31', extensionsExercised: 1 };

/** A term in each of its states, on a day that shows it. */
const states: { id: string; terms: Terms; today: string }[] = [
  { id: 'published', terms: procedureTerms(scheme, '2026-11-22'), today: '2026-11-22' },
  { id: 'extended', terms: contractTerms(scheme, extended, '2031-05-03'), today: '2031-05-03' },
  { id: 'late', terms: contractTerms(scheme, signed, '2030-09-03'), today: '2030-09-03' },
  {
    id: 'unsigned',
    terms: contractTerms(scheme, { ...signed, signedOn: null, startsOn: null }, '2026-11-22'),
    today: '2026-11-22',
  },
  { id: 'over', terms: contractTerms(scheme, { ...signed, endedOn: '2030-12-31' }, '2031-02-01'), today: '2031-02-01' },
];

const event = (
  kind: string,
  onDate: string,
  when: TimelineEvent['when'],
  more: Partial<TimelineEvent> = {},
): TimelineEvent => ({
  kind,
  onDate,
  at: null,
  when,
  depends: null,
  reference: { kind: 'contract', id: kind },
  detail: {},
  ...more,
});

const events: TimelineEvent[] = [
  event('formed', '2025-11-03', 'past', { at: '2025-11-03T09:00:00.000Z' }),
  event('notice', '2025-11-03', 'past', {
    detail: { kind: 'signature', roles: ['provider_signatory'], state: 'due', accepted: 1, waiting: 0, failed: 0 },
  }),
  event('term-begins', '2026-01-01', 'past'),
  event('option-lapse', '2030-06-30', 'toCome'),
  event('planned-notice', '2030-07-01', 'toCome', {
    depends: 'ifEnded',
    detail: { kind: 'contract-end', roles: ['contract_manager'] },
  }),
  event('term-ends', '2030-12-31', 'toCome', { depends: 'ifEnded' }),
];

/** The pictures of terms in every state. */
export function Pictures(): ReactNode {
  const intl = useIntl();
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="kit.pictures" />
      </h2>
      {states.map(({ id, terms, today }) => (
        <div className="card" key={id}>
          <h3>
            <FormattedMessage id={`kit.pictures.${id}`} />
          </h3>
          <TermBar terms={terms} today={today} label={intl.formatMessage({ id: `kit.pictures.${id}` })} />
        </div>
      ))}
      <h3>
        <FormattedMessage id="kit.pictures.gantt" />
      </h3>
      <Gantt
        contracts={states.map(({ id, terms }) => ({
          id,
          number: id,
          name: intl.formatMessage({ id: `kit.pictures.${id}` }),
          group: null,
          terms,
          answerDueOn: null,
        }))}
        today="2026-11-22"
        zoom="year"
        label={intl.formatMessage({ id: 'kit.pictures.gantt' })}
        link={({ id }, props, children) => (
          <a href={`#${id}`} {...props}>
            {children}
          </a>
        )}
      />
      <h3>
        <FormattedMessage id="kit.pictures.events" />
      </h3>
      <EventLine events={events} today="2026-11-22" />
    </section>
  );
}
