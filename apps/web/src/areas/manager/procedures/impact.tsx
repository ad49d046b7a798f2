import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Alert, Badge, type Tone } from '../../../components/alert.js';
import { Fact, Facts, Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { pathWords } from './draft/path-words.js';

type Preview = Answer<'ImpactPreviewAnswer'>;
type ConditionImpact = Preview['conditions'][number];

const tones: Record<ConditionImpact['change'], Tone> = {
  added: 'warning',
  removed: 'info',
  stricter: 'warning',
  eased: 'positive',
  text: 'neutral',
};

/** What publishing would change and for whom, and what cannot be published because contracts are bound by it. */
export function Impact({
  procedureId,
  impact,
  isFirst,
}: {
  procedureId: string;
  impact: Preview;
  isFirst: boolean;
}): ReactNode {
  const intl = useIntl();
  if (isFirst) {
    return (
      <Alert title={<FormattedMessage id="procedureDesk.impact.first" />}>
        <p>
          <FormattedMessage id="procedureDesk.impact.first.what" values={{ conditions: impact.conditions.length }} />
        </p>
      </Alert>
    );
  }
  return (
    <section className="stack" aria-labelledby="impact-title">
      <h2 id="impact-title">
        <FormattedMessage id="procedureDesk.impact" />
      </h2>
      {impact.waitingFor !== null && (
        <Alert
          tone="warning"
          title={
            <FormattedMessage
              id="procedureDesk.impact.waiting"
              values={{ date: <CalendarDay date={impact.waitingFor} /> }}
            />
          }
        >
          <p>
            <FormattedMessage id="procedureDesk.impact.waiting.what" />
          </p>
        </Alert>
      )}
      {impact.refusedParts.length > 0 && (
        <Alert tone="negative" title={<FormattedMessage id="procedureDesk.impact.refused" />}>
          <p>
            <FormattedMessage
              id="procedureDesk.impact.refused.what"
              values={{
                parts: intl.formatList(impact.refusedParts.map((part) => pathWords(intl, part))),
                contracts: impact.contracts,
              }}
            />
          </p>
        </Alert>
      )}
      <Facts>
        <Fact name={<FormattedMessage id="procedureDesk.impact.parts" />}>
          {impact.parts.length === 0 ? (
            <FormattedMessage id="procedureDesk.impact.nothing" />
          ) : (
            intl.formatList(impact.parts.map(({ part }) => pathWords(intl, part)))
          )}
        </Fact>
        <Fact name={<FormattedMessage id="procedureDesk.impact.drafts" />}>
          <FormattedMessage
            id="procedureDesk.impact.drafts.what"
            values={{ drafts: impact.drafts, incomplete: impact.draftsBecomingIncomplete }}
          />{' '}
          <FormattedMessage id={impact.draftsAreTold ? 'procedureDesk.impact.told' : 'procedureDesk.impact.notTold'} />
        </Fact>
        {impact.draftsWithLinesNotOffered > 0 && (
          <Fact name={<FormattedMessage id="procedureDesk.impact.lines" />}>
            <FormattedMessage
              id="procedureDesk.impact.lines.what"
              values={{ drafts: impact.draftsWithLinesNotOffered }}
            />
          </Fact>
        )}
        <Fact name={<FormattedMessage id="procedureDesk.impact.open" />}>
          <FormattedMessage id="procedureDesk.impact.open.what" values={{ count: impact.openEnrolments }} />
        </Fact>
        <Fact name={<FormattedMessage id="procedureDesk.impact.contracts" />}>
          <FormattedMessage id="procedureDesk.impact.contracts.what" values={{ count: impact.contracts }} />
        </Fact>
      </Facts>
      {impact.conditions.length > 0 && <ConditionTable conditions={impact.conditions} />}
      <p>
        <Link to="/desk/procedures/$procedureId/versions" params={{ procedureId }} search={{ to: 'draft' }}>
          <FormattedMessage id="procedureDesk.impact.all" />
        </Link>
      </p>
    </section>
  );
}

function ConditionTable({ conditions }: { conditions: readonly ConditionImpact[] }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const heads = ['condition', 'change', 'incomplete', 'toLookAt'] as const;
  const label = (head: (typeof heads)[number]): string =>
    intl.formatMessage({ id: `procedureDesk.impact.head.${head}` });
  return (
    <>
      <Table caption={<FormattedMessage id="procedureDesk.impact.conditions" />} cards>
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className={head === 'incomplete' || head === 'toLookAt' ? 'number' : undefined}
              >
                {label(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conditions.map(({ code, title, change, becomingIncomplete, toLookAt }) => (
            <tr key={code}>
              <th scope="row">
                {code} <span className="subtle">{written(title)}</span>
              </th>
              <td data-label={label('change')}>
                <Badge tone={tones[change]}>
                  <FormattedMessage id={`procedureDesk.change.${change}`} />
                </Badge>
              </td>
              <td className="number" data-label={label('incomplete')}>
                {intl.formatNumber(becomingIncomplete)}
              </td>
              <td className="number" data-label={label('toLookAt')}>
                {intl.formatNumber(toLookAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="small subtle">
        <FormattedMessage id="procedureDesk.impact.toLookAt.what" />
      </p>
    </>
  );
}
