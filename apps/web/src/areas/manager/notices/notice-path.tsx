import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { NoticeWord } from '../../../components/notice-words/notice-words.js';
import { CalendarDay } from '../../../i18n/dates.js';

type Notice = Answer<'NoticeDetailAnswer'>;

/** From the date by the rule to the moment: why it was sent on that day. */
export function NoticePath({ notice: { source, rule, dueOn } }: { notice: Notice }): ReactNode {
  return (
    <ol className="notice-path">
      <li>
        <span className="notice-path__name">
          <FormattedMessage id="notices.path.source" />
        </span>
        <span className="notice-path__value">
          <CalendarDay date={source.dueOn} />
        </span>
        <div className="small">
          <NoticeWord of="date" code={source.kind} />
        </div>
        {source.supersededAt !== null && (
          <div className="small subtle">
            <FormattedMessage id="notices.path.superseded" />
          </div>
        )}
      </li>
      <li>
        <span className="notice-path__name">
          <FormattedMessage id="notices.path.rule" />
        </span>
        <span className="notice-path__value">
          {rule === null ? (
            <FormattedMessage id="notices.path.ruleGone" />
          ) : (
            <RuleWords rule={rule} inForceOn={source.inForceOn} />
          )}
        </span>
      </li>
      <li>
        <span className="notice-path__name">
          <FormattedMessage id="notices.path.moment" />
        </span>
        <span className="notice-path__value">
          <CalendarDay date={dueOn} />
        </span>
      </li>
    </ol>
  );
}

/** "6 maanden vóór de dag erna" */
function RuleWords({ rule, inForceOn }: { rule: NonNullable<Notice['rule']>; inForceOn: string }): ReactNode {
  const intl = useIntl();
  if (rule.atOnce)
    return <FormattedMessage id="notices.path.atOnce" values={{ date: <CalendarDay date={inForceOn} /> }} />;
  const spans = [
    rule.months > 0 && intl.formatMessage({ id: 'notices.path.months' }, { count: rule.months }),
    rule.weeks > 0 && intl.formatMessage({ id: 'notices.path.weeks' }, { count: rule.weeks }),
    rule.days > 0 && intl.formatMessage({ id: 'notices.path.days' }, { count: rule.days }),
  ].filter((span) => span !== false);
  const span =
    spans.length === 0 ? intl.formatMessage({ id: 'notices.path.days' }, { count: 0 }) : intl.formatList(spans);
  return (
    <FormattedMessage
      id="notices.path.span"
      values={{ span, direction: rule.direction ?? 'before', anchor: rule.anchor ?? 'dueOn' }}
    />
  );
}
