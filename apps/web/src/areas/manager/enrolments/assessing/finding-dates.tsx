import { amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Checkbox } from '../../../../components/field.js';
import { DateField } from '../../../../components/date-field.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import type { Condition } from '../enrolment-queries.js';
import { checkFault, type DateFault, type FindingDraft, issuedFault, seenFault } from '../finding-draft.js';

/** The days that belong to a finding: of a document that is only seen, and of other evidence than is asked. */
export function FindingDates({
  condition,
  draft,
  change,
}: {
  condition: Condition;
  draft: FindingDraft;
  change: (draft: FindingDraft) => void;
}): ReactNode {
  const { code } = condition;
  const [touched, setTouched] = useState<readonly string[]>([]);
  const today = amsterdamDate(new Date());
  if (draft.outcome !== 'met') return null;
  const touch = (field: string) => () => setTouched((known) => [...known, field]);
  const shown = (field: string, fault: DateFault | undefined): ReactNode =>
    touched.includes(field) && fault !== undefined ? <FormattedMessage id={`assessing.date.${fault}`} /> : undefined;
  if (condition.answer === 'recordedAsSeen') {
    return (
      <div className="row finding-dates">
        <DateField
          name={`seenOn-${code}`}
          label={<FormattedMessage id="assessing.seenOn" />}
          error={shown('seenOn', seenFault(draft.seenOn, today))}
          value={draft.seenOn}
          onBlur={touch('seenOn')}
          onChange={(seenOn) => change({ ...draft, seenOn })}
        />
        {condition.seen !== undefined && (
          <DateField
            name={`issuedOn-${code}`}
            label={<FormattedMessage id="assessing.issuedOn" />}
            hint={
              <FormattedMessage
                id={`assessing.issuedOn.before.${condition.seen.before}`}
                values={{ months: condition.seen.maximumAgeMonths }}
              />
            }
            error={shown('issuedOn', issuedFault(draft.issuedOn, draft.seenOn))}
            value={draft.issuedOn}
            onBlur={touch('issuedOn')}
            onChange={(issuedOn) => change({ ...draft, issuedOn })}
          />
        )}
      </div>
    );
  }
  if (condition.alternativeAllowed !== true) return null;
  const isAlternative = draft.alternativeCheckOn !== undefined;
  return (
    <>
      <Checkbox
        name={`alternative-${code}`}
        label={<FormattedMessage id="assessing.alternative" />}
        hint={<FormattedMessage id="assessing.alternative.hint" />}
        checked={isAlternative}
        onChange={(event) => change({ ...draft, alternativeCheckOn: event.target.checked ? '' : undefined })}
      />
      {isAlternative && (
        <DateField
          name={`alternativeCheckOn-${code}`}
          label={<FormattedMessage id="assessing.checkOn" />}
          hint={<FormattedMessage id="assessing.checkOn.hint" />}
          error={shown('checkOn', checkFault(draft.alternativeCheckOn ?? '', today))}
          value={draft.alternativeCheckOn ?? ''}
          onBlur={touch('checkOn')}
          onChange={(alternativeCheckOn) => change({ ...draft, alternativeCheckOn })}
        />
      )}
    </>
  );
}

type Assessment = NonNullable<Condition['assessment']>;

/** When a document was seen that is not kept. */
export function SeenOn({ assessment: { seenOn, issuedOn } }: { assessment: Assessment }): ReactNode {
  if (seenOn == null) return null;
  return (
    <span className="finding-dates__line small">
      {issuedOn == null ? (
        <FormattedMessage id="assessing.wasSeen" values={{ day: <CalendarDay date={seenOn} /> }} />
      ) : (
        <FormattedMessage
          id="assessing.wasSeenIssued"
          values={{ day: <CalendarDay date={seenOn} />, issued: <CalendarDay date={issuedOn} /> }}
        />
      )}
    </span>
  );
}

/** Until when other evidence was accepted, and what became of it. */
export function AcceptedUntil({
  assessment: { alternativeCheckOn, checkSettledAt, checkSettleReason },
}: {
  assessment: Assessment;
}): ReactNode {
  if (alternativeCheckOn == null) return null;
  return (
    <span className="finding-dates__line small">
      {checkSettledAt === null ? (
        <FormattedMessage id="assessing.acceptedUntil" values={{ day: <CalendarDay date={alternativeCheckOn} /> }} />
      ) : (
        <FormattedMessage id="assessing.checked" values={{ reason: checkSettleReason ?? '' }} />
      )}
    </span>
  );
}
