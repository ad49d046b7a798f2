import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { ErrorSummary } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { useWritten } from '../../../../i18n/written.js';
import type { Enrolment } from '../enrolment.js';
import { EarlierAnswer } from './earlier-answer.js';
import { useReusable, useReuse } from './reusable.js';

/** On the task list: what earlier enrolments can give, each with a box; nothing is taken over unless somebody says so. */
export function ReuseOffer({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const written = useWritten();
  const offers = useReusable(enrolment);
  const reuse = useReuse(enrolment);
  const [left, setLeft] = useState<readonly string[]>([]);
  if (offers.length === 0) return null;
  const chosen = offers.filter(({ conditionCode }) => !left.includes(conditionCode));
  const titleOf = (code: string): string => {
    const condition = enrolment.conditions.find((each) => each.code === code);
    return condition === undefined ? code : written(condition.title);
  };
  return (
    <details className="card reuse-offer">
      <summary>
        <strong>
          <FormattedMessage id="enrolling.reuse.title" values={{ count: offers.length }} />
        </strong>
      </summary>
      <div className="stack">
        <p>
          <FormattedMessage id="enrolling.reuse.what" />
        </p>
        {reuse.problem !== undefined && <ErrorSummary problem={reuse.problem} />}
        <ul className="items">
          {offers.map((offer) => (
            <li key={offer.conditionCode}>
              <div className="choice">
                <input
                  type="checkbox"
                  id={`reuse-${offer.conditionCode}`}
                  checked={!left.includes(offer.conditionCode)}
                  onChange={({ target }) =>
                    setLeft((now) =>
                      target.checked
                        ? now.filter((code) => code !== offer.conditionCode)
                        : [...now, offer.conditionCode],
                    )
                  }
                />
                <label htmlFor={`reuse-${offer.conditionCode}`}>{titleOf(offer.conditionCode)}</label>
                <span className="field__hint reuse-offer__answer">
                  <EarlierAnswer offer={offer} />
                </span>
              </div>
            </li>
          ))}
        </ul>
        <p>
          <Button
            unavailable={chosen.length === 0}
            busy={reuse.isRunning}
            onClick={() => {
              void reuse.run(chosen.map(({ conditionCode }) => conditionCode)).then((state) => {
                if (state !== undefined)
                  toast(<FormattedMessage id="enrolling.reuse.done" values={{ count: chosen.length }} />);
              });
            }}
          >
            <FormattedMessage id="enrolling.reuse.takeAll" values={{ count: chosen.length }} />
          </Button>
        </p>
      </div>
    </details>
  );
}
