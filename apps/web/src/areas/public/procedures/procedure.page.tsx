import { amsterdamInstant } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useNow } from '../../../now.js';
import { useRegionLook } from '../../../region/region-look.js';
import { useRegions } from '../../../region/regions.js';
import { signInAddress, useSessionIfAny } from '../../../session/session.js';
import '../vocabulary/public.css';
import { LawName, Municipalities, PhaseBadge, phaseOf, PrintButton } from '../vocabulary/words.js';
import { AnnouncedAmendments } from './announced-amendments.js';
import { BundleRules } from './bundle-rules.js';
import { Catalogue } from './catalogue.js';
import { Conditions } from './conditions.js';
import { Documents } from './documents.js';
import './procedure.css';
import { procedureQuery, type ProcedureDetail } from './procedure-query.js';
import { strong } from './strong.js';
import { TermSection } from './term-section.js';
import { Versions } from './versions.js';
import { WaitingVersion } from './waiting-version.js';

const route = getRouteApi('/public/procedures/$procedureId');

/** The parts of the page, in their order: each has a place of its own to link to. */
const parts = ['conditions', 'products', 'term', 'process', 'documents', 'versions'] as const;

/** A procedure as it is published: what it is about, what is asked, what is paid, and how it goes. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  const title =
    procedure.data === undefined
      ? intl.formatMessage({ id: 'procedurePage.loading' })
      : writtenIn(intl, procedure.data.definition.title);
  return (
    <PageFrame
      key={procedureId}
      title={title}
      trail={[
        <Link key="all" to="/procedures">
          <FormattedMessage id="procedurePage.all" />
        </Link>,
      ]}
      tools={<PrintButton />}
    >
      <Loaded query={procedure} skeleton={<Skeleton lines={8} height="4rem" />}>
        {(found) => <Detail procedure={found} />}
      </Loaded>
    </PageFrame>
  );
}

function Detail({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const { definition } = procedure;
  const region = regions?.find(({ id }) => id === procedure.regionId);
  const opensAt = instantOf(definition.entry.opensAt);
  const closesAt = definition.entry.closesAt;
  const phase = phaseOf({ ...procedure, opensAt }, useNow());
  return (
    <>
      <p className="lead">{writtenIn(intl, definition.description)}</p>
      <WaitingVersion procedure={procedure} />
      <AnnouncedAmendments procedureId={procedure.id} />
      <div className="procedure-top">
        <Facts>
          <Fact name={<FormattedMessage id="procedurePage.state" />}>
            <PhaseBadge phase={phase} />
          </Fact>
          <Fact name={<FormattedMessage id="procedurePage.region" />}>{region?.appearance.displayName}</Fact>
          <Fact name={<FormattedMessage id="procedurePage.law" />}>
            <LawName law={definition.law} />
          </Fact>
          <Fact name={<FormattedMessage id="procedurePage.municipalities" />}>
            <Municipalities codes={definition.municipalities} regionId={procedure.regionId} />
          </Fact>
          <Fact name={<FormattedMessage id="procedurePage.entry" />}>
            <FormattedMessage
              id={`procedurePage.entry.${definition.entry.mode}`}
              values={{ opens: <Instant at={opensAt} />, closes: closesAt && <Instant at={instantOf(closesAt)} /> }}
            />
          </Fact>
        </Facts>
        <Enrol procedure={procedure} isOpen={phase === 'open'} mail={region?.contactEmail} />
      </div>
      <nav className="not-in-print" aria-label={intl.formatMessage({ id: 'procedurePage.parts' })}>
        <ul className="row plain">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>
                <FormattedMessage id={`procedurePage.part.${part}`} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sections">
        <Conditions conditions={definition.conditions} />
        <section id="products" aria-labelledby="products-title">
          <h2 id="products-title">
            <FormattedMessage id="procedurePage.part.products" />
          </h2>
          <Catalogue procedure={procedure} />
          <BundleRules procedure={procedure} />
        </section>
        <TermSection term={definition.term} />
        <Process procedure={procedure} />
        <Documents procedureId={procedure.id} />
        <Versions procedure={procedure} />
      </div>
    </>
  );
}

/** The way in: for whom is signed in straight to the enrolment, for others by way of signing in. */
function Enrol({
  procedure,
  isOpen,
  mail,
}: {
  procedure: ProcedureDetail;
  isOpen: boolean;
  mail: string | undefined;
}): ReactNode {
  const intl = useIntl();
  const { data: session } = useSessionIfAny();
  const address = `/portal/enrolments/new?procedure=${procedure.id}`;
  const subject = intl.formatMessage(
    { id: 'procedurePage.ask.subject' },
    { title: writtenIn(intl, procedure.definition.title) },
  );
  return (
    <aside className="card card--tinted not-in-print" aria-labelledby="enrol-title">
      <h2 id="enrol-title">
        <FormattedMessage id="procedurePage.enrol.title" />
      </h2>
      {isOpen ? (
        <>
          <p>
            <FormattedMessage
              id="procedurePage.enrol.text"
              values={{ weeks: procedure.definition.decisionPromiseWeeks }}
            />
          </p>
          <p>
            <a
              className={buttonClass('primary')}
              href={session?.door === 'provider' ? address : signInAddress('provider', address)}
            >
              <FormattedMessage id="procedurePage.enrol.start" />
            </a>
          </p>
        </>
      ) : (
        <p>
          <FormattedMessage id="procedurePage.enrol.notOpen" />
        </p>
      )}
      <p>
        {mail !== undefined && (
          <a href={`mailto:${mail}?subject=${encodeURIComponent(subject)}`}>
            <FormattedMessage id="procedurePage.ask" />
          </a>
        )}
      </p>
      <p>
        <Link to="/procedures/$procedureId/indexations" params={{ procedureId: procedure.id }}>
          <FormattedMessage id="procedurePage.indexations" />
        </Link>
      </p>
      <p>
        <Link to="/procedures/$procedureId/questions" params={{ procedureId: procedure.id }}>
          <FormattedMessage id="procedurePage.questions" />
        </Link>
      </p>
      <p>
        <Link to="/procedures/$procedureId/minutes" params={{ procedureId: procedure.id }}>
          <FormattedMessage id="procedurePage.minutes" />
        </Link>
      </p>
      <p>
        <Link to="/providers" search={{ procedure: procedure.id }}>
          <FormattedMessage id="procedurePage.providers" />
        </Link>
      </p>
    </aside>
  );
}

/** What happens after an enrolment, and by when. */
function Process({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const { decisionPromiseWeeks, signatureWeeks, offerValidityDays, clauses } = procedure.definition;
  return (
    <section id="process" aria-labelledby="process-title">
      <h2 id="process-title">
        <FormattedMessage id="procedurePage.part.process" />
      </h2>
      <ol className="procedure-steps">
        <li>
          <FormattedMessage id="procedurePage.process.enrol" />
        </li>
        <li>
          <FormattedMessage id="procedurePage.process.decide" values={{ weeks: decisionPromiseWeeks, b: strong }} />
        </li>
        <li>
          <FormattedMessage
            id="procedurePage.process.sign"
            values={{ weeks: signatureWeeks, days: offerValidityDays, b: strong }}
          />
        </li>
        <li>
          <FormattedMessage id="procedurePage.process.start" />
        </li>
      </ol>
      <Alert>
        <FormattedMessage id="procedurePage.process.refusal" />
      </Alert>
      {clauses.length > 0 && (
        <details className="procedure-clauses">
          <summary>
            <FormattedMessage id="procedurePage.clauses" values={{ count: clauses.length }} />
          </summary>
          <div lang="nl">
            {clauses.map(({ number, title, text }) => (
              <section key={number}>
                <h3>
                  {number} {title}
                </h3>
                {text.split('\n').map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </section>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** A local time of the definition ('2025-09-01T09:00', in the Netherlands) as an instant. */
function instantOf(local: string): string {
  return amsterdamInstant(local.slice(0, 10), local.slice(11, 16)).toISOString();
}
