import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../../components/page.js';
import { PrintButton } from '../../../../components/print-button.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { Fact, Facts } from '../../../../components/table.js';
import { Instant } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import { type Enrolment, useEnrolment, useMayFor } from '../enrolment.js';
import { useNames } from '../names.js';
import { conditionsOf, partsOf, type Topic } from '../topics.js';
import { AnswerRow } from './answer-row.js';
import { ChosenProducts } from './chosen-products.js';
import { WhoEnrols } from './who-enrols.js';
import { Submission } from './submission.js';
import '../enrolments.css';

const route = getRouteApi('/portal/enrolments/$enrolmentId/check');

/** Everything that is, or was, submitted; while it is a draft each row can be changed, and the whole be handed in. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { enrolmentId } = route.useParams();
  const query = useEnrolment(enrolmentId);
  const isDraft = query.data === undefined || query.data.status === 'draft';
  return (
    <PageFrame
      title={intl.formatMessage({ id: isDraft ? 'enrolling.part.check' : 'enrolling.check.submitted' })}
      trail={[
        <Link key="list" to="/portal/enrolments">
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
        <Link key="one" to="/portal/enrolments/$enrolmentId" params={{ enrolmentId }}>
          {query.data === undefined ? <FormattedMessage id="enrolling.one" /> : written(query.data.procedureTitle)}
        </Link>,
      ]}
      tools={
        <PrintButton>
          <FormattedMessage id="enrolling.print" />
        </PrintButton>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} height="4rem" />}>
        {(enrolment) => <Content enrolment={enrolment} />}
      </Loaded>
    </PageFrame>
  );
}

function Content({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const written = useWritten();
  const names = useNames(enrolment);
  const mayEdit = useMayFor(enrolment.organisationId, 'enrolment.edit') && enrolment.status === 'draft';
  return (
    <div className="stack check">
      <section>
        <h2>
          <FormattedMessage id="enrolling.check.about" />
        </h2>
        <Facts>
          <Fact name={<FormattedMessage id="enrolling.check.procedure" />}>{written(enrolment.procedureTitle)}</Fact>
          <Fact name={<FormattedMessage id="enrolling.check.region" />}>{names.region}</Fact>
          <Fact name={<FormattedMessage id="enrolling.receipt.organisation" />}>{enrolment.organisationName}</Fact>
          {enrolment.submittedAt !== null && (
            <Fact name={<FormattedMessage id="enrolling.receipt.at" />}>
              <Instant at={enrolment.submittedAt} />
            </Fact>
          )}
          {enrolment.contentHash !== null && (
            <Fact name={<FormattedMessage id="enrolling.receipt.hash" />}>
              <code>{enrolment.contentHash}</code>
            </Fact>
          )}
        </Facts>
      </section>
      <WhoEnrols enrolment={enrolment} mayEdit={mayEdit} />
      <section>
        <div className="row row--between">
          <h2>
            <FormattedMessage id="enrolling.part.products" />
          </h2>
          {mayEdit && (
            <Link
              className="not-in-print"
              to="/portal/enrolments/$enrolmentId/products"
              params={{ enrolmentId: enrolment.id }}
              search={{ from: 'check' }}
            >
              <FormattedMessage
                id="enrolling.check.change"
                values={{
                  what: (
                    <span className="visually-hidden">
                      <FormattedMessage id="enrolling.part.products" />
                    </span>
                  ),
                }}
              />
            </Link>
          )}
        </div>
        <ChosenProducts enrolment={enrolment} />
      </section>
      {partsOf(enrolment)
        .filter((part): part is Topic => part !== 'products' && part !== 'parties')
        .map((topic) => (
          <section key={topic}>
            <h2>
              <FormattedMessage id={`enrolling.part.${topic}`} />
            </h2>
            <Facts>
              {conditionsOf(enrolment.conditions, topic).map((condition) => (
                <AnswerRow
                  key={condition.code}
                  enrolment={enrolment}
                  condition={condition}
                  topic={topic}
                  mayEdit={mayEdit}
                />
              ))}
            </Facts>
          </section>
        ))}
      {enrolment.status === 'draft' && <Submission enrolment={enrolment} />}
    </div>
  );
}
