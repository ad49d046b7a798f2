import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { Page as PageFrame } from '../../../../components/page.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { useWritten } from '../../../../i18n/written.js';
import { type Enrolment, useEnrolment, useMayFor } from '../enrolment.js';
import { type Part, partAfter } from '../topics.js';
import { SavesItself, SavingState } from './saves-itself.js';
import { useSaving } from './saving.js';
import '../enrolments.css';

/**
 * A page of a draft: one part, that saves itself, with the ways on. Shows the part only while it can be changed.
 *
 * @param from 'check': the page was opened to change one row of the check page, and goes back there
 */
export function DraftPage({
  enrolmentId,
  part,
  from,
  children,
}: {
  enrolmentId: string;
  part: Part;
  from: string | undefined;
  children: (enrolment: Enrolment, mayEdit: boolean) => ReactNode;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const query = useEnrolment(enrolmentId);
  return (
    <PageFrame
      title={intl.formatMessage({ id: `enrolling.part.${part}` })}
      trail={[
        <Link key="list" to="/portal/enrolments">
          <FormattedMessage id="enrolling.list.title" />
        </Link>,
        <Link key="one" to="/portal/enrolments/$enrolmentId" params={{ enrolmentId }}>
          {query.data === undefined ? <FormattedMessage id="enrolling.one" /> : written(query.data.procedureTitle)}
        </Link>,
      ]}
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} height="6rem" />}>
        {(enrolment) =>
          enrolment.status === 'draft' ? (
            <SavesItself>
              <Editable enrolment={enrolment} part={part} from={from}>
                {children}
              </Editable>
            </SavesItself>
          ) : (
            <Alert title={<FormattedMessage id="enrolling.fixed.title" />}>
              <p>
                <FormattedMessage id="enrolling.fixed.text" />
              </p>
              <p>
                <Link to="/portal/enrolments/$enrolmentId" params={{ enrolmentId }}>
                  <FormattedMessage id="enrolling.fixed.link" />
                </Link>
              </p>
            </Alert>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function Editable({
  enrolment,
  part,
  from,
  children,
}: {
  enrolment: Enrolment;
  part: Part;
  from: string | undefined;
  children: (enrolment: Enrolment, mayEdit: boolean) => ReactNode;
}): ReactNode {
  const mayEdit = useMayFor(enrolment.organisationId, 'enrolment.edit');
  useFocusOnHash();
  return (
    <div className="stack draft">
      {!mayEdit && (
        <Alert tone="warning" title={<FormattedMessage id="enrolling.readOnly.title" />}>
          <p>
            <FormattedMessage id="enrolling.readOnly.text" values={{ name: enrolment.organisationName }} />
          </p>
        </Alert>
      )}
      {children(enrolment, mayEdit)}
      {mayEdit && <WaysOn enrolment={enrolment} part={part} from={from} />}
    </div>
  );
}

/** A link to one question leads to its field, also where the question is read only after the page is shown. */
function useFocusOnHash(): void {
  useEffect(() => {
    const id = window.location.hash.slice(1);
    const field = id === '' ? null : document.getElementById(decodeURIComponent(id));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, []);
}

function WaysOn({ enrolment, part, from }: { enrolment: Enrolment; part: Part; from: string | undefined }): ReactNode {
  const navigate = useNavigate();
  const { saveAll } = useSaving();
  const params = { enrolmentId: enrolment.id };
  const next = partAfter(enrolment, part);
  const saveAnd = async (go: () => Promise<void>): Promise<void> => {
    if (await saveAll()) await go();
    else document.querySelector<HTMLElement>('[aria-invalid=true], .conflict button')?.focus();
  };
  const goOn = async (): Promise<void> => {
    if (from === 'check' || next === undefined) await navigate({ to: '/portal/enrolments/$enrolmentId/check', params });
    else if (next === 'parties') await navigate({ to: '/portal/enrolments/$enrolmentId/parties', params });
    else if (next === 'products') await navigate({ to: '/portal/enrolments/$enrolmentId/products', params });
    else
      await navigate({
        to: '/portal/enrolments/$enrolmentId/questions/$topic',
        params: { ...params, topic: next },
      });
  };
  return (
    <div className="draft__ways stack not-in-print">
      <SavingState />
      <div className="row">
        <Button variant="primary" onClick={() => void saveAnd(goOn)}>
          {from === 'check' || next === undefined ? (
            <FormattedMessage id="enrolling.ways.check" />
          ) : (
            <FormattedMessage
              id="enrolling.ways.next"
              values={{ part: <FormattedMessage id={`enrolling.part.${next}`} /> }}
            />
          )}
        </Button>
        <Button onClick={() => void saveAnd(() => navigate({ to: '/portal/enrolments/$enrolmentId', params }))}>
          <FormattedMessage id="enrolling.ways.later" />
        </Button>
      </div>
    </div>
  );
}
