import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import type { BulkResult } from '../../../components/list/use-bulk-run.js';
import { ViolationText } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { shortDate } from '../../../i18n/dates.js';
import type { ExtensionResult, PreviewedContract } from './extend-queries.js';
import { reasonOf } from './skipped-contracts.js';

/** So many rows at first: who has a thousand looks at the totals. */
const FIRST = 50;

/**
 * The contracts that are offered an extension: what it means for each, and afterwards what became of it.
 *
 * @param left those that somebody leaves out
 * @param onLeave left out: it can no longer be changed
 */
export function OffersTable({
  items,
  results,
  left,
  onLeave,
}: {
  items: readonly PreviewedContract[];
  results: ReadonlyMap<string, BulkResult<ExtensionResult>>;
  left: ReadonlySet<string>;
  onLeave: ((contractId: string, isLeft: boolean) => void) | undefined;
}): ReactNode {
  const intl = useIntl();
  const [shown, setShown] = useState(FIRST);
  // What went wrong needs a person, so it stands first.
  const ordered = [...items].sort((a, b) => rank(results.get(a.contractId)) - rank(results.get(b.contractId)));
  const label = (id: string): { 'data-label': string } => ({ 'data-label': intl.formatMessage({ id }) });
  return (
    <>
      <Table caption={<FormattedMessage id="contracts.extend.willOffer" />} captionHidden cards>
        <thead>
          <tr>
            {onLeave !== undefined && (
              <th scope="col" className="list-choice">
                <span className="visually-hidden">
                  <FormattedMessage id="contracts.extend.takePart" />
                </span>
              </th>
            )}
            <th scope="col">
              <FormattedMessage id="contracts.column.number" />
            </th>
            <th scope="col">
              <FormattedMessage id="contracts.column.provider" />
            </th>
            <th scope="col">
              <FormattedMessage id="contracts.extend.endsNow" />
            </th>
            <th scope="col">
              <FormattedMessage id="contracts.extend.endsThen" />
            </th>
            <th scope="col">
              <FormattedMessage id="contracts.column.answerDueOn" />
            </th>
            <th scope="col">
              <FormattedMessage id={onLeave === undefined ? 'contracts.extend.became' : 'contracts.extend.note'} />
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map((item) => (
            <tr key={item.contractId}>
              {onLeave !== undefined && (
                <td className="list-choice">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={intl.formatMessage(
                        { id: 'contracts.extend.takePartOne' },
                        { name: `${item.number ?? ''} ${item.organisationName ?? ''}` },
                      )}
                      checked={!left.has(item.contractId)}
                      onChange={(event) => onLeave(item.contractId, !event.target.checked)}
                    />
                  </label>
                </td>
              )}
              <th scope="row" {...label('contracts.column.number')}>
                <Link to="/desk/contracts/$contractId" params={{ contractId: item.contractId }}>
                  {item.number}
                </Link>
              </th>
              <td {...label('contracts.column.provider')}>{item.organisationName}</td>
              <td {...label('contracts.extend.endsNow')}>{item.endsOn !== null && shortDate(intl, item.endsOn)}</td>
              <td {...label('contracts.extend.endsThen')}>
                {item.offer !== null && <strong>{shortDate(intl, item.offer.endsOn)}</strong>}
              </td>
              <td {...label('contracts.column.answerDueOn')}>
                {item.offer !== null && !item.offer.atOnce && shortDate(intl, item.offer.answerDueOn)}
              </td>
              <td {...label(onLeave === undefined ? 'contracts.extend.became' : 'contracts.extend.note')}>
                <span>
                  {onLeave === undefined ? (
                    <Became result={results.get(item.contractId)} isLeft={left.has(item.contractId)} />
                  ) : (
                    <Note item={item} />
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {ordered.length > shown && (
        <p>
          <Button small onClick={() => setShown(ordered.length)}>
            <FormattedMessage id="contracts.extend.showAll" values={{ count: ordered.length }} />
          </Button>
        </p>
      )}
    </>
  );
}

function Note({ item: { offer } }: { item: PreviewedContract }): ReactNode {
  if (offer === null) return null;
  return (
    <>
      <FormattedMessage id="contracts.extend.lines" values={{ count: offer.lines }} />{' '}
      {offer.atOnce && (
        <Badge tone="info">
          <FormattedMessage id="contracts.extend.atOnce" />
        </Badge>
      )}{' '}
      {offer.afterLeadTime && (
        <Badge tone="warning">
          <FormattedMessage id="contracts.extend.late" />
        </Badge>
      )}
    </>
  );
}

function Became({ result, isLeft }: { result: BulkResult<ExtensionResult> | undefined; isLeft: boolean }): ReactNode {
  if (isLeft) return <FormattedMessage id="contracts.extend.left" />;
  if (result === undefined) return <FormattedMessage id="contracts.extend.waiting" />;
  if (result.ok) {
    return (
      <Badge tone="positive">
        <FormattedMessage
          id={result.result.offer?.state === 'accepted' ? 'contracts.extend.extended' : 'contracts.extend.offered'}
        />
      </Badge>
    );
  }
  return (
    <>
      <Badge tone="negative">
        <FormattedMessage id="contracts.extend.failed" />
      </Badge>{' '}
      {result.result.reasons.map((reason, index) => (
        <span key={index}>
          <ViolationText violation={reasonOf(reason)} />
        </span>
      ))}
    </>
  );
}

const rank = (result: BulkResult<ExtensionResult> | undefined): number => (result?.ok === false ? 0 : 1);
