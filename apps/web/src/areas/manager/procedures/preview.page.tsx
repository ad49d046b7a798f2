import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegions } from '../../../region/regions.js';
import { Permitted } from '../../../session/signed-in.js';
import { type Definition, draftOf, procedureQuery } from './procedure-queries.js';
import './procedures.css';

const route = getRouteApi('/desk/procedures/$procedureId/preview');
const kinds = ['exclusionGround', 'suitability', 'execution'] as const;

/** The draft as a provider would meet it: the questions in their groups, and the products by municipality. Read only. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const query = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.preview' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {query.data === undefined ? '…' : written(draftOf(query.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={8} height="4rem" />}>
          {(procedure) => {
            const draft = draftOf(procedure);
            return (
              <div className="stack">
                <Alert>
                  <p>
                    <FormattedMessage id="procedureDesk.preview.what" />
                  </p>
                </Alert>
                <p className="lead">{written(draft.description)}</p>
                {kinds.map((kind) => (
                  <Questions key={kind} kind={kind} conditions={draft.conditions.filter((one) => one.kind === kind)} />
                ))}
                <Matrix draft={draft} regionId={procedure.regionId} />
              </div>
            );
          }}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Questions({
  kind,
  conditions,
}: {
  kind: (typeof kinds)[number];
  conditions: Definition['conditions'];
}): ReactNode {
  const written = useWritten();
  if (conditions.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id={`procedureDesk.topic.${kind}`} />
      </h2>
      {conditions.map((condition) => (
        <div key={condition.code} className="provider-question stack">
          <h3>{written(condition.title)}</h3>
          <p>{written(condition.text)}</p>
          <Answer condition={condition} />
        </div>
      ))}
    </section>
  );
}

/** What a provider would be asked to do, said and not to be done here. */
function Answer({ condition: { answer, evidence } }: { condition: Definition['conditions'][number] }): ReactNode {
  return (
    <ul className="small">
      <li>
        <FormattedMessage id={`procedureDesk.preview.answer.${answer}`} />
      </li>
      {evidence !== undefined && (
        <>
          <li>
            <FormattedMessage
              id={evidence.atSubmission ? 'procedureDesk.preview.now' : 'procedureDesk.preview.onRequest'}
              values={{ kind: evidence.kind }}
            />
          </li>
          {evidence.maximumAgeMonths !== undefined && (
            <li>
              <FormattedMessage id="procedureDesk.preview.age" values={{ months: evidence.maximumAgeMonths }} />
            </li>
          )}
          {evidence.validityMonths !== undefined && (
            <li>
              <FormattedMessage id="procedureDesk.preview.validity" values={{ months: evidence.validityMonths }} />
            </li>
          )}
          {evidence.expires && (
            <li>
              <FormattedMessage id="procedureDesk.preview.expires" />
            </li>
          )}
        </>
      )}
    </ul>
  );
}

function Matrix({ draft, regionId }: { draft: Definition; regionId: number }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { data: regions = [] } = useRegions();
  const towns = regions.find(({ id }) => id === regionId)?.municipalities ?? [];
  const townOf = (code: string): string => towns.find((town) => town.code === code)?.name ?? code;
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="procedureDesk.preview.matrix" />
      </h2>
      <Table caption={<FormattedMessage id="procedureDesk.preview.matrix.caption" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="procedureDesk.field.product" />
            </th>
            {draft.municipalities.map((code) => (
              <th key={code} scope="col">
                {townOf(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.products.map((product) => (
            <tr key={product.code}>
              <th scope="row">
                {written(product.name)}
                <div className="small subtle">
                  {intl.formatNumber(Number(product.tariffs[0]?.amount ?? 0), { style: 'currency', currency: 'EUR' })}
                </div>
              </th>
              {draft.municipalities.map((code) => (
                <td key={code}>
                  <input
                    type="checkbox"
                    disabled
                    aria-label={intl.formatMessage(
                      { id: 'procedureDesk.preview.cell' },
                      { product: written(product.name), municipality: townOf(code) },
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {draft.bundleRules
        .filter(({ mode }) => mode !== 'off')
        .map(({ product, requires, mode }) => (
          <p key={`${product} ${requires}`}>
            <FormattedMessage id={`procedureDesk.preview.bundle.${mode}`} values={{ product, requires }} />
          </p>
        ))}
    </section>
  );
}
