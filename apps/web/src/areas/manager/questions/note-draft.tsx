import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Checkbox } from '../../../components/field.js';
import { DoubtList } from './doubts.js';
import { ItemWords } from './item-preview.js';
import type { Draft } from './question-queries.js';

/**
 * A draft in the next note, with its place.
 *
 * @param reference the number it will have; undefined: it stays behind
 */
export function NoteDraft({
  draft,
  reference,
  isFirst,
  isLast,
  move,
  choose,
}: {
  draft: Draft;
  reference: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  move: (by: -1 | 1) => void;
  choose: (isIn: boolean) => void;
}): ReactNode {
  const intl = useIntl();
  const { id, question, answer, corrects, askers, doubts } = draft;
  const name = question.slice(0, 80);
  return (
    <li className="card">
      <div className="row row--between">
        <Checkbox
          label={<FormattedMessage id="noting.in" values={{ reference: reference ?? '–' }} />}
          aria-describedby={`draft-${id}`}
          checked={reference !== undefined}
          onChange={(event) => choose(event.target.checked)}
        />
        <div className="row">
          <Button
            small
            variant="quiet"
            unavailable={isFirst}
            aria-label={intl.formatMessage({ id: 'noting.up' }, { name })}
            onClick={() => move(-1)}
          >
            ↑
          </Button>
          <Button
            small
            variant="quiet"
            unavailable={isLast}
            aria-label={intl.formatMessage({ id: 'noting.down' }, { name })}
            onClick={() => move(1)}
          >
            ↓
          </Button>
          <Link to="/desk/questions/answer" search={{ draft: id }} aria-describedby={`draft-${id}`}>
            <FormattedMessage id="noting.edit" />
          </Link>
        </div>
      </div>
      <div id={`draft-${id}`}>
        <ItemWords {...(reference !== undefined && { reference })} question={question} answer={answer} />
      </div>
      <p className="small subtle">
        <FormattedMessage id="noting.answers" values={{ count: askers.length }} />
        {corrects !== null && (
          <>
            {' '}
            <Badge>
              <FormattedMessage id="answering.replaces" values={{ reference: corrects.reference }} />
            </Badge>
          </>
        )}
      </p>
      {doubts.length > 0 && <DoubtList doubts={doubts} />}
    </li>
  );
}
