import { amsterdamDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { procedureTerms } from '../../../../../../libs/contracts/src/rules/contract-terms.js';
import { TermBar } from '../../../components/term-bar/term-bar.js';
import { Period } from '../vocabulary/words.js';
import type { ProcedureDetail } from './procedure-query.js';
import { strong } from './strong.js';

/** How long a contract lasts, and how it can be extended. */
export function TermSection({ term }: { term: ProcedureDetail['definition']['term'] }): ReactNode {
  const intl = useIntl();
  const today = amsterdamDate(new Date());
  return (
    <section id="term" aria-labelledby="term-title">
      <h2 id="term-title">
        <FormattedMessage id="procedurePage.part.term" />
      </h2>
      <p>
        <FormattedMessage
          id="procedurePage.term.fixed"
          values={{ period: <Period startsOn={term.startsOn} endsOn={term.endsOn} />, b: strong }}
        />{' '}
        <FormattedMessage
          id="procedurePage.term.extensions"
          values={{ count: term.extensionCount, months: term.extensionMonths, b: strong }}
        />
      </p>
      <p>
        <FormattedMessage
          id={`procedurePage.term.${term.extensionMode}`}
          values={{ months: term.noticeMonths, weeks: term.offerLeadWeeks }}
        />{' '}
        <FormattedMessage
          id={`procedurePage.notice.${term.notice?.by ?? 'nobody'}`}
          values={{ months: term.notice?.months ?? 0 }}
        />
      </p>
      <TermBar
        terms={procedureTerms(term, today)}
        today={today}
        label={intl.formatMessage({ id: 'procedurePage.term.label' })}
      />
    </section>
  );
}
