import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ContractEndLinks } from '../../../components/contract-end/contract-end-links.js';
import { buttonClass } from '../../../components/button.js';
import { AddendumTasks } from '../../../components/contract/addendum-tasks.js';
import { ContractAddenda } from '../../../components/contract/contract-addenda.js';
import { ContractDocuments } from '../../../components/contract/contract-documents.js';
import { ContractFacts } from '../../../components/contract/contract-facts.js';
import { ContractLines } from '../../../components/contract/contract-lines.js';
import { ContractOffers } from '../../../components/contract/contract-offers.js';
import {
  type Contract,
  contractQuery,
  timelineQuery,
  waitingOffer,
} from '../../../components/contract/contract-queries.js';
import { ContractSignatures } from '../../../components/contract/contract-signatures.js';
import { ContractText } from '../../../components/contract/contract-text.js';
import { LinesOnDate } from '../../../components/contract/lines-on-date.js';
import { PrintButton } from '../../../components/contract/print-button.js';
import { signableContract } from '../../../components/contract/signable.js';
import { ContractAmendments } from '../../../components/amendment/contract-amendments.js';
import { EventLine } from '../../../components/event-line/event-line.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { TermBar } from '../../../components/term-bar/term-bar.js';
import { Permitted } from '../../../session/signed-in.js';
import { ContractProofs } from './contract-proofs.js';
import { ContractTasks } from './contract-tasks.js';
import { MoreProducts } from './more-products.js';
import { NextDates } from './next-dates.js';

const route = getRouteApi('/portal/contracts/$contractId');

/** A contract of one's own organisation: what is asked of it now, its dates, what it holds, its text and its life. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const { onDate } = route.useSearch();
  const contract = useQuery(contractQuery(contractId, onDate));
  return (
    <PageFrame
      key={contract.data === undefined ? 'loading' : 'shown'}
      title={
        contract.data === undefined
          ? intl.formatMessage({ id: 'portalContract.title' })
          : intl.formatMessage({ id: 'portalContract.titleOf' }, { number: contract.data.number })
      }
      trail={[
        <Link key="overview" to="/portal">
          <FormattedMessage id="portalContract.overview" />
        </Link>,
      ]}
      tools={
        <>
          <Link to="/portal/contracts/$contractId/tariffs" params={{ contractId }} className={buttonClass()}>
            <FormattedMessage id="portalContract.tariffs" />
          </Link>
          <Link to="/portal/contracts/$contractId/consolidated" params={{ contractId }} className={buttonClass()}>
            <FormattedMessage id="contractPart.consolidated" />
          </Link>
          <PrintButton />
        </>
      }
    >
      <Permitted permission="contract.read">
        <Loaded query={contract} skeleton={<Skeleton lines={6} height="7rem" />}>
          {(shown) => <Sections contract={shown} onDate={onDate} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Sections({ contract, onDate }: { contract: Contract; onDate: string | undefined }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const timeline = useQuery(timelineQuery(contract.id));
  const today = timeline.data?.today ?? amsterdamDate(new Date());
  return (
    <div className="contract-page">
      <ContractTasks contract={contract} />
      <AddendumTasks contract={contract} side="provider" />
      <ContractAmendments contractId={contract.id} area="portal" />
      <ContractProofs contract={contract} />
      <section>
        <h2>
          <FormattedMessage id="portalContract.term" />
        </h2>
        <TermBar
          terms={contract.terms}
          today={today}
          answerDueOn={waitingOffer(contract)?.answerDueOn}
          label={intl.formatMessage({ id: 'portalContract.termOf' }, { number: contract.number })}
        />
      </section>
      <section>
        <h2>
          <FormattedMessage id="portalContract.dates" />
        </h2>
        <Loaded query={timeline} skeleton={<Skeleton lines={3} />}>
          {({ events }) => <NextDates events={events} />}
        </Loaded>
      </section>
      <section>
        <h2>
          <FormattedMessage id="portalContract.facts" />
        </h2>
        <ContractFacts contract={contract} />
      </section>
      <section className="stack">
        <h2>
          <FormattedMessage id="portalContract.lines" />
        </h2>
        {contract.signedOn !== null && (
          <LinesOnDate
            onDate={onDate}
            shownOn={contract.onDate}
            onChoose={(date) => void navigate({ to: '.', search: { onDate: date }, replace: true })}
          />
        )}
        <ContractLines contract={contract} />
        <MoreProducts contract={contract} />
      </section>
      <section>
        <h2>
          <FormattedMessage id="portalContract.extensions" />
        </h2>
        <ContractOffers contract={contract} />
      </section>
      {contract.addenda.length > 0 && (
        <section>
          <h2>
            <FormattedMessage id="contractPart.addenda" />
          </h2>
          <ContractAddenda contract={contract} />
        </section>
      )}
      {contract.signedOn !== null && <ContractEndLinks contractId={contract.id} side="provider" />}
      <section className="stack">
        <h2>
          <FormattedMessage id="contractPart.documents" />
        </h2>
        <ContractDocuments contractId={contract.id} />
      </section>
      <section className="stack">
        <h2>
          <FormattedMessage id="portalContract.signatures" />
        </h2>
        <ContractSignatures
          signatures={contract.signatures}
          againSince={contract.signingAgainSince}
          isOver={contract.endedOn !== null}
        />
        <details>
          <summary>
            <FormattedMessage id="portalContract.text" />
          </summary>
          <ContractText signable={signableContract(contract)} />
        </details>
      </section>
      <section>
        <h2>
          <FormattedMessage id="portalContract.events" />
        </h2>
        <Loaded query={timeline} skeleton={<Skeleton lines={8} />}>
          {({ events }) => <EventLine events={events} today={today} />}
        </Loaded>
      </section>
    </div>
  );
}
