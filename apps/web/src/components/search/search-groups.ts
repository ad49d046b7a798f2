import type { IntlShape } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { shortDate } from '../../i18n/dates.js';
import { currentLanguage } from '../../i18n/texts.js';
import { noticeWord } from '../notice-words/notice-words.js';

/** Where somebody searches from: what is found is opened there. */
export type SearchArea = 'desk' | 'portal';

/** What can be found, in the order in which it is shown. */
export const searchKinds = ['contracts', 'organisations', 'enrolments', 'procedures', 'notices', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that was found, with the page that shows it. */
export interface Hit {
  id: string;
  title: string;
  detail: string;
  to: string;
}

export interface HitGroup {
  kind: SearchKind;
  hits: Hit[];
  hasMore: boolean;
}

type Found = Answer<'SearchAnswer'>;

/** What was found as links, by kind; kinds of which nothing was found are left out. */
export function groupsOf(found: Found, area: SearchArea, intl: IntlShape): HitGroup[] {
  const language = currentLanguage();
  const joined = (...parts: (string | null | undefined)[]): string =>
    parts.filter((part) => part != null && part !== '').join(' · ');
  const until = (date: string): string => intl.formatMessage({ id: 'finding.until' }, { date: shortDate(intl, date) });
  const status = (code: string): string =>
    `finding.status.${code}` in intl.messages ? intl.formatMessage({ id: `finding.status.${code}` }) : code;
  const hits: Record<SearchKind, Hit[]> = {
    contracts: found.contracts.map((contract) => ({
      id: contract.id,
      title: `${contract.number} ${contract.organisationName}`,
      detail: joined(status(contract.status), until(contract.endsOn), contract.procedureTitle?.[language]),
      to: `/${area}/contracts/${contract.id}`,
    })),
    organisations: found.organisations.map((organisation) => ({
      id: organisation.id,
      title: organisation.name,
      detail: joined(
        intl.formatMessage({ id: 'finding.kvk' }, { number: organisation.kvkNumber }),
        organisation.agbCode === null ? null : `AGB ${organisation.agbCode}`,
      ),
      to:
        area === 'desk' ? `/desk/providers/${organisation.id}` : `/portal/organisation?organisation=${organisation.id}`,
    })),
    enrolments: found.enrolments.map((enrolment) => ({
      id: enrolment.id,
      title: enrolment.organisationName ?? intl.formatMessage({ id: 'finding.enrolment' }),
      detail: joined(
        status(enrolment.status),
        enrolment.submittedAt === null ? null : shortDate(intl, enrolment.submittedAt.slice(0, 10)),
        enrolment.procedureTitle?.[language],
      ),
      to: `/${area}/enrolments/${enrolment.id}`,
    })),
    procedures: found.procedures.map((procedure) => ({
      id: procedure.id,
      title: procedure.title[language],
      detail: status(procedure.status),
      to: `/procedures/${procedure.id}`,
    })),
    notices: found.notices.map((notice) => ({
      id: notice.id,
      title: `${noticeWord(intl, 'kind', notice.kind)}: ${notice.contractNumber ?? notice.organisationName ?? ''}`,
      detail: joined(
        shortDate(intl, notice.dueOn),
        notice.contractNumber === null ? null : notice.organisationName,
        noticeWord(intl, 'role', notice.recipientRole),
      ),
      to: area === 'desk' ? `/desk/notices/${notice.id}` : `/portal/messages/${notice.id}`,
    })),
    people: found.people.map((person) => ({
      id: person.id,
      title: person.name,
      detail: person.email,
      to: area === 'desk' ? '/desk/people' : '/portal/people',
    })),
  };
  return searchKinds
    .map((kind) => ({ kind, hits: hits[kind], hasMore: found.more[kind] }))
    .filter((group) => group.hits.length > 0);
}
