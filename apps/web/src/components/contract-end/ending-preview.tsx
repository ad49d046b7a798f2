import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Alert } from '../alert.js';
import { Button } from '../button.js';
import { ViolationText } from '../states.js';
import { EndingLines } from './ending-lines.js';
import type { PickedLine } from './line-picker.js';

export type Preview = Answer<'EndingPreviewAnswer'>;

/** What an end would do: what ends when, what goes on, which dates lapse with their notices, and what forbids it. */
export function EndingPreview({
  preview,
  endsOn,
  onAdd,
}: {
  preview: Preview;
  endsOn: string;
  /** Ends what the bundle rules ask for as well. */
  onAdd: (lines: PickedLine[]) => void;
}): ReactNode {
  const { faults, companions, ending, remaining, lapsing, coming } = preview;
  return (
    <section className="stack" aria-live="polite">
      <h2>
        <FormattedMessage id="ending.preview.title" />
      </h2>
      {faults.length > 0 && (
        <Alert tone="negative" live title={<FormattedMessage id="ending.preview.faults" />}>
          <ul>
            {faults.map(({ code, details }, index) => (
              <li key={index}>
                <ViolationText violation={{ code, details: details as Record<string, string | number> }} />
              </li>
            ))}
          </ul>
          {companions.length > 0 && (
            <>
              <p>
                <FormattedMessage id="ending.preview.companions" />
              </p>
              <EndingLines lines={companions} />
              <Button small onClick={() => onAdd(companions)}>
                <FormattedMessage id="ending.preview.addCompanions" />
              </Button>
            </>
          )}
        </Alert>
      )}
      <div className="ending-two">
        <div>
          <h3>
            <FormattedMessage id="ending.preview.ends" values={{ date: <CalendarDay date={endsOn} /> }} />
          </h3>
          {ending.length === 0 ? (
            <p>
              <FormattedMessage id="ending.preview.nothing" />
            </p>
          ) : (
            <EndingLines lines={ending.map(({ endsOn: _last, ...line }) => line)} />
          )}
        </div>
        <div>
          <h3>
            <FormattedMessage id="ending.preview.remains" />
          </h3>
          {remaining.length === 0 ? (
            <p>
              <FormattedMessage id="ending.preview.whole" />
            </p>
          ) : (
            <EndingLines lines={remaining} />
          )}
        </div>
      </div>
      <div className="ending-two">
        <Dates
          title={<FormattedMessage id="ending.preview.lapsing" />}
          none={<FormattedMessage id="ending.preview.noneLapses" />}
          dates={lapsing}
        />
        <Dates
          title={<FormattedMessage id="ending.preview.coming" />}
          none={<FormattedMessage id="ending.preview.noneComes" />}
          dates={coming}
        />
      </div>
      <p>
        <FormattedMessage
          id="ending.preview.contractEnds"
          values={{ date: <CalendarDay date={preview.contractEndsOn} /> }}
        />{' '}
        {preview.offerLapses && <FormattedMessage id="ending.preview.offerLapses" />}
      </p>
    </section>
  );
}

function Dates({ title, none, dates }: { title: ReactNode; none: ReactNode; dates: Preview['lapsing'] }): ReactNode {
  const intl = useIntl();
  return (
    <div>
      <h3>{title}</h3>
      {dates.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {dates.map(({ kind, dueOn }) => (
            <li key={`${kind} ${dueOn}`}>
              <CalendarDay date={dueOn} />
              {': '}
              {intl.formatMessage({
                id: `noticeWords.date.${kind}` in intl.messages ? `noticeWords.date.${kind}` : 'noticeWords.kind.other',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
