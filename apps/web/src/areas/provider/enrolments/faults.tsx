import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Violation } from '../../../api/client.js';
import { fieldId } from '../../../components/field.js';
import { ViolationText } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import type { Enrolment } from './enrolment.js';
import { groupedFaults } from './grouped-faults.js';
import { type Names, useNames } from './names.js';
import { type MissingPart, type Part, partOfFault } from './topics.js';

/** Everything that is still missing or wrong, each with a link to where it is mended. */
export function FaultList({
  enrolment,
  faults,
  part,
  from,
}: {
  enrolment: Enrolment;
  faults: readonly MissingPart[];
  /** The part to which the list belongs: its own name is not said again. */
  part?: Part;
  /** 'check': the page comes back to the check page. */
  from?: 'check';
}): ReactNode {
  const names = useNames(enrolment);
  return (
    <ul>
      {groupedFaults(faults).map((fault) => (
        <li key={`${fault.code} ${fault.path ?? ''}`}>
          {part !== 'products' && part !== 'parties' && <FaultPlace enrolment={enrolment} fault={fault} from={from} />}
          <FaultText fault={fault} names={names} />
        </li>
      ))}
    </ul>
  );
}

function FaultPlace({
  enrolment,
  fault,
  from,
}: {
  enrolment: Enrolment;
  fault: MissingPart;
  from: 'check' | undefined;
}): ReactNode {
  const written = useWritten();
  const part = partOfFault(fault, enrolment);
  if (part === undefined) return null;
  if (part === 'parties') {
    return (
      <>
        <Link to="/portal/enrolments/$enrolmentId/parties" params={{ enrolmentId: enrolment.id }} search={{ from }}>
          <FormattedMessage id="enrolling.part.parties" />
        </Link>
        {': '}
      </>
    );
  }
  if (part === 'products') {
    return (
      <>
        <Link to="/portal/enrolments/$enrolmentId/products" params={{ enrolmentId: enrolment.id }} search={{ from }}>
          <FormattedMessage id="enrolling.part.products" />
        </Link>
        {': '}
      </>
    );
  }
  const condition = enrolment.conditions.find(({ code }) => fault.path?.endsWith(`conditions/${code}`) === true);
  const named = fault.details?.['party'];
  const party = fault.path?.startsWith('parties/') === true && typeof named === 'string' ? named : '';
  return (
    <>
      <Link
        to="/portal/enrolments/$enrolmentId/questions/$topic"
        params={{ enrolmentId: enrolment.id, topic: part }}
        search={{ from }}
        hash={fieldId(fault.path ?? '')}
      >
        {condition === undefined ? <FormattedMessage id={`enrolling.part.${part}`} /> : written(condition.title)}
        {party !== '' && ` (${party})`}
      </Link>
      {': '}
    </>
  );
}

/** What is wrong, with the names and dates in it. */
export function FaultText({ fault, names }: { fault: MissingPart; names?: Names }): ReactNode {
  const details = fault.details ?? {};
  const text = (name: string): string => [details[name]].join();
  switch (fault.code) {
    case 'answer-missing':
      return <FormattedMessage id="enrolling.fault.answer" />;
    case 'evidence-missing':
      if (details['fault'] === 'withdrawn') return <FormattedMessage id="enrolling.fault.withdrawn" />;
      if (details['fault'] === 'expiry-date-missing') return <FormattedMessage id="enrolling.fault.expiry" />;
      if (details['fault'] === 'other-kind')
        return <FormattedMessage id="enrolling.fault.kind" values={{ given: text('given'), kind: text('kind') }} />;
      return <FormattedMessage id="enrolling.fault.evidence" />;
    case 'evidence-too-old':
      if (details['expiredOn'] !== undefined)
        return (
          <FormattedMessage id="enrolling.fault.expired" values={{ day: <CalendarDay date={text('expiredOn')} /> }} />
        );
      return (
        <FormattedMessage
          id="enrolling.fault.old"
          values={{
            issued: <CalendarDay date={text('issuedOn')} />,
            earliest: <CalendarDay date={text('earliestIssuedOn')} />,
            months: Number(details['maximumAgeMonths']),
          }}
        />
      );
    case 'contract-exists':
      return (
        <FormattedMessage
          id="enrolling.fault.contract"
          values={{
            contract: (
              <Link to="/portal/contracts/$contractId" params={{ contractId: text('contract') }}>
                {text('number')}
              </Link>
            ),
          }}
        />
      );
    case 'line-held':
      return (
        <FormattedMessage
          id="enrolling.fault.held"
          values={{
            product: names?.product(text('product')) ?? text('product'),
            municipality: names?.municipality(text('municipality')) ?? text('municipality'),
            number: text('number'),
          }}
        />
      );
    case 'bundle-companion-missing':
      return <BundleFault id="enrolling.fault.bundle" details={details} names={names} />;
    case 'companion-undecided':
      return <BundleFault id="enrolling.fault.companion" details={details} names={names} />;
    case 'party-missing':
      return <FormattedMessage id="enrolling.fault.party.missing" values={{ form: text('form') }} />;
    case 'party-unstated':
      return (
        <FormattedMessage id="enrolling.fault.party.unstated" values={{ party: text('party'), fact: text('fact') }} />
      );
    case 'party-unconfirmed':
      return (
        <FormattedMessage id="enrolling.fault.party.state" values={{ party: text('party'), state: text('state') }} />
      );
    default:
      return <ViolationText violation={fault as Violation} />;
  }
}

function BundleFault({
  id,
  details,
  names,
}: {
  id: 'enrolling.fault.bundle' | 'enrolling.fault.companion';
  details: NonNullable<MissingPart['details']>;
  names: Names | undefined;
}): ReactNode {
  const intl = useIntl();
  const municipalities = [details['municipality'] ?? []].flat().map(String);
  return (
    <FormattedMessage
      id={id}
      values={{
        product: names?.product(String(details['product'])) ?? String(details['product']),
        companion: names?.product(String(details['companion'])) ?? String(details['companion']),
        count: municipalities.length,
        municipalities: intl.formatList(municipalities.map((code) => names?.municipality(code) ?? code)),
      }}
    />
  );
}
