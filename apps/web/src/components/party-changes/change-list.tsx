import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { Badge } from '../alert.js';
import { Fact, Facts } from '../table.js';

export type PartyChange = Answer<'PartyChangeAnswer'>;

const tones = {
  reported: 'warning',
  accepted: 'info',
  refused: 'negative',
  withdrawn: 'neutral',
  effective: 'positive',
} as const;
const contentFields = ['otherParty', 'name', 'legalForm', 'kvkNumber', 'iban'] as const;

/** What an organisation reported of itself, newest first. Its texts: 'components/party-changes'. */
export function ChangeList({
  changes,
  actions,
}: {
  changes: readonly PartyChange[];
  actions: (change: PartyChange) => ReactNode;
}): ReactNode {
  return (
    <ul className="items">
      {changes.map((change) => (
        <li key={change.id} className="stack">
          <h3>
            <FormattedMessage id={`partyChange.kind.${change.kind}`} />{' '}
            <Badge tone={tones[change.state]}>
              <FormattedMessage id={`partyChange.state.${change.state}`} />
            </Badge>
          </h3>
          <Facts>
            <Fact name={<FormattedMessage id="partyChange.effectiveOn" />}>
              <CalendarDay date={change.effectiveOn} />
            </Fact>
            {contentFields.map((field) => {
              const value = change.content[field];
              return value === undefined ? null : (
                <Fact key={field} name={<FormattedMessage id={`partyChange.field.${field}`} />}>
                  {value}
                </Fact>
              );
            })}
            <Fact name={<FormattedMessage id="partyChange.explanation" />}>
              {change.explanation} (<Instant at={change.reportedAt} short />)
            </Fact>
            {change.checks.map((check) => (
              <Fact key={check.regionId} name={check.regionName}>
                <FormattedMessage id={`partyChange.check.${check.state}`} />
                {check.reason !== null && `: ${check.reason}`}
              </Fact>
            ))}
          </Facts>
          {actions(change)}
        </li>
      ))}
    </ul>
  );
}
