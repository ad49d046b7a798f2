import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Badge, type Tone } from '../alert.js';
import { Fact, Facts } from '../table.js';

type Announced = Answer<'AnnouncedAmendmentDetailAnswer'>;

const tones: Record<Announced['state'], Tone> = {
  draft: 'neutral',
  proposed: 'info',
  announced: 'warning',
  effective: 'positive',
  withdrawn: 'neutral',
};

/** Where an amendment stands, in a word. */
export function AmendmentState({ state }: { state: Announced['state'] }): ReactNode {
  return (
    <Badge tone={tones[state]}>
      <FormattedMessage id={`amendmentPart.state.${state}`} />
    </Badge>
  );
}

/** The days of an amendment, why it is made, and what silence and refusal mean. */
export function AmendmentDays({ amendment }: { amendment: Announced }): ReactNode {
  const { state, effectiveOn, announcedOn, responseDueOn, lastTermDueOn, basis, basisReference, reason, silence } =
    amendment;
  return (
    <Facts>
      <Fact name={<FormattedMessage id="amendmentPart.stateName" />}>
        <AmendmentState state={state} />
      </Fact>
      <Fact name={<FormattedMessage id="amendmentPart.effectiveOn" />}>
        <strong>
          <CalendarDay date={effectiveOn} />
        </strong>
      </Fact>
      {announcedOn !== null && (
        <Fact name={<FormattedMessage id="amendmentPart.announcedOn" />}>
          <CalendarDay date={announcedOn} />
        </Fact>
      )}
      {responseDueOn !== null && (
        <Fact name={<FormattedMessage id="amendmentPart.responseDueOn" />}>
          <CalendarDay date={responseDueOn} />
        </Fact>
      )}
      {lastTermDueOn !== null && (
        <Fact name={<FormattedMessage id="amendmentPart.lastTermDueOn" />}>
          <CalendarDay date={lastTermDueOn} />
        </Fact>
      )}
      <Fact name={<FormattedMessage id="amendmentPart.basis" />}>
        <FormattedMessage id={`amendmentPart.basis.${basis}`} />
        {basisReference !== '' && <>: {basisReference}</>}
      </Fact>
      <Fact name={<FormattedMessage id="amendmentPart.reason" />}>{reason}</Fact>
      {silence !== null && (
        <Fact name={<FormattedMessage id="amendmentPart.means" />}>
          <FormattedMessage id={`amendmentPart.silence.${silence}`} />
        </Fact>
      )}
    </Facts>
  );
}
