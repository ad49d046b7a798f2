import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ContractEndLinks } from '../../../components/contract-end/contract-end-links.js';
import { buttonClass } from '../../../components/button.js';
import { AddendumTasks } from '../../../components/contract/addendum-tasks.js';
import { ChangesTable } from '../../../components/contract/changes-table.js';
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
import { ContractActions } from './contract-actions.js';
import { OfferActions } from './offer-actions.js';
import { OutsideSignings } from './outside-signings.js';
import { PaperSignings } from './paper-signings.js';

const route = getRouteApi('/desk/contracts/$contractId');

/** A contract on the desk of its region: its term, what can be done now, what it holds, its text and its life. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const { onDate } = route.useSearch();
  const contract = useQuery(contractQuery(contractId, onDate));
  const title =
    contract.data === undefined
      ? intl.formatMessage({ id: 'deskContract.title' })
      : `${contract.data.number} ${contract.data.organisationName}`;
  return (
    <PageFrame
      // A title that comes later takes the focus again, so that it is read.
      key={contract.data === undefined ? 'loading' : 'shown'}
      title={title}
      trail={[
        <Link key="contracts" to="/desk/contracts">
          <FormattedMessage id="deskContract.contracts" />
        </Link>,
      ]}
      tools={
        <>
          <Link to="/desk/contracts/$contractId/consolidated" params={{ contractId }} className={buttonClass()}>
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
      <AddendumTasks contract={contract} side="region" />
      <ContractActions contract={contract} today={today} />
      <ContractAmendments contractId={contract.id} area="desk" />
      <section>
        <h2>
          <FormattedMessage id="deskContract.term" />
        </h2>
        <TermBar
          terms={contract.terms}
          today={today}
          answerDueOn={waitingOffer(contract)?.answerDueOn}
          label={intl.formatMessage({ id: 'deskContract.termOf' }, { number: contract.number })}
        />
      </section>
      <div className="contract-page__columns">
        <section>
          <h2>
            <FormattedMessage id="deskContract.facts" />
          </h2>
          <ContractFacts contract={contract} />
        </section>
        <section className="stack">
          <h2>
            <FormattedMessage id="deskContract.lines" />
          </h2>
          {contract.signedOn !== null && (
            <LinesOnDate
              onDate={onDate}
              shownOn={contract.onDate}
              onChoose={(date) =>
                void navigate({ from: '/desk/contracts/$contractId', search: { onDate: date }, replace: true })
              }
            />
          )}
          <ContractLines contract={contract} />
        </section>
      </div>
      <section>
        <h2>
          <FormattedMessage id="deskContract.extensions" />
        </h2>
        <ContractOffers contract={contract} actions={(offer) => <OfferActions offer={offer} />} />
      </section>
      {contract.addenda.length > 0 && (
        <section>
          <h2>
            <FormattedMessage id="contractPart.addenda" />
          </h2>
          <ContractAddenda contract={contract} />
        </section>
      )}
      {contract.signedOn !== null && <ContractEndLinks contractId={contract.id} side="region" />}
      <section className="stack">
        <h2>
          <FormattedMessage id="contractPart.documents" />
        </h2>
        <ContractDocuments contractId={contract.id} />
        <OutsideSignings contract={contract} />
        <PaperSignings contract={contract} />
      </section>
      <section className="stack">
        <h2>
          <FormattedMessage id="deskContract.signatures" />
        </h2>
        <ContractSignatures
          signatures={contract.signatures}
          againSince={contract.signingAgainSince}
          isOver={contract.endedOn !== null}
        />
        <details>
          <summary>
            <FormattedMessage id="deskContract.text" />
          </summary>
          <ContractText signable={signableContract(contract)} />
        </details>
      </section>
      <section className="stack">
        <h2>
          <FormattedMessage id="deskContract.events" />
        </h2>
        <Loaded query={timeline} skeleton={<Skeleton lines={8} />}>
          {({ events }) => <EventLine events={events} today={today} />}
        </Loaded>
        <details className="not-in-print">
          <summary>
            <FormattedMessage id="deskContract.changes" />
          </summary>
          <ChangesTable changes={contract.changes} />
        </details>
      </section>
    </div>
  );
}
