import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentLanguage } from '../../i18n/texts.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Fact, Facts } from '../table.js';
import { PeriodWords } from '../term-bar/period-words.js';
import type { Contract } from './contract-queries.js';
import { ContractStatus } from './contract-status.js';

/** What a contract is at a glance. Its texts: 'components/contract' and 'components/term-bar'. */
export function ContractFacts({ contract, provider }: { contract: Contract; provider?: ReactNode }): ReactNode {
  const { startsOn, endsOn, endedOn, endReason, optionOpen, latestNoticeOn, signableUntil } = contract;
  return (
    <Facts>
      <Fact name={<FormattedMessage id="contractPart.fact.status" />}>
        <ContractStatus status={contract.status} />{' '}
        {endReason !== null && endReason !== 'termEnded' && (
          <FormattedMessage id={`contractPart.endReason.${endReason}`} />
        )}
      </Fact>
      <Fact name={<FormattedMessage id="contractPart.fact.provider" />}>{provider ?? contract.organisationName}</Fact>
      {(['member', 'subcontractor', 'parent'] as const).map((role) => (
        <Together key={role} role={role} parties={contract.parties.filter((party) => party.role === role)} />
      ))}
      <Fact name={<FormattedMessage id="contractPart.fact.procedure" />}>
        {contract.procedureTitle[currentLanguage()]}
      </Fact>
      <Fact name={<FormattedMessage id="contractPart.fact.term" />}>
        {startsOn === null ? (
          endedOn === null ? (
            <FormattedMessage
              id="contractPart.fact.startsAfterSigning"
              values={{ date: <CalendarDay date={endsOn} /> }}
            />
          ) : (
            <FormattedMessage id="contractPart.fact.neverInForce" />
          )
        ) : (
          <PeriodWords startsOn={startsOn} endsOn={endsOn} />
        )}
      </Fact>
      {signableUntil !== null && (
        <Fact name={<FormattedMessage id="contractPart.fact.signableUntil" />}>
          <CalendarDay date={signableUntil} />
        </Fact>
      )}
      {optionOpen && latestNoticeOn !== null && startsOn !== null && (
        <Fact name={<FormattedMessage id="contractPart.fact.latestNotice" />}>
          <CalendarDay date={latestNoticeOn} />
        </Fact>
      )}
    </Facts>
  );
}

/** With whom the contractor stands in the contract, by what they are to it; nothing where there is nobody. */
function Together({
  role,
  parties,
}: {
  role: Contract['parties'][number]['role'];
  parties: Contract['parties'];
}): ReactNode {
  if (parties.length === 0) return null;
  return (
    <Fact name={<FormattedMessage id={`contractPart.party.${role}`} />}>
      {parties.map(({ name, kvkNumber, delivers }) => (
        <div key={kvkNumber}>
          {name}{' '}
          <span className="subtle">
            <FormattedMessage id="contractPart.party.kvk" values={{ kvkNumber }} />
            {(delivers ?? '') !== '' && `, ${delivers ?? ''}`}
          </span>
        </div>
      ))}
    </Fact>
  );
}
