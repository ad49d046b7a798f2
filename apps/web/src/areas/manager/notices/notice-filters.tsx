import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../components/field.js';
import { noticeWord } from '../../../components/notice-words/notice-words.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { regionsActedFor, useRegions } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { useOwnProcedures } from '../procedures-query.js';

/** Every kind of notice that the default policy knows, as the api names them. */
const kinds = [
  'contract-end',
  'lines-end',
  'extension-decision',
  'extension-answer',
  'extension-answered',
  'extension-approval',
  'signature',
  'signature-again',
  'offer-validity',
  'contract-lapsed',
  'contract-withdrawn',
  'contract-declined',
  'addendum-signature',
  'addendum-validity',
  'addendum-ended',
  'amendment-answer',
  'amendment-reminder',
  'amendment-answered',
  'amendment-last-term',
  'amendment-consequence',
  'amendment-effective',
  'amendment-withdrawn',
  'amendment-responses',
  'indexation-published',
  'end-approval',
  'end-answer',
  'end-recorded',
  'end-dropped',
  'transfer-report',
  'settlement',
  'intake-stop-request',
  'intake-stop-start',
  'intake-stop-end',
  'intake-stop-decided',
  'measure-hearing',
  'measure-decided',
  'measure-date',
  'party-change-check',
  'party-change',
  'dialogue-table',
  'dialogue-table-cancelled',
  'dialogue-minutes',
  'proposal-submitted',
  'proposal-answered',
  'decision-promise',
  'decision-taken',
  'enrolment-received',
  'clarification',
  'conditions-changed',
  'supplement',
  'not-processed',
  'refusal-intended',
  'complaint-answer',
  'complaint-answered',
  'refusal-reconsidered',
  'refusal-suspended',
  'supplement-received',
  'renewal-refused',
  'evidence-check',
  'evidence-expiry',
] as const;

/** Changes one filter in the address; a page further on in the list is left. */
export function useFilter(): (name: string, value: string) => void {
  const navigate = useNavigate();
  return (name, value) => {
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({
        ...search,
        [name]: value === '' ? undefined : value,
        cursor: undefined,
      }),
      resetScroll: false,
      replace: true,
    });
  };
}

export function KindFilter({ value }: { value: string | undefined }): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  return (
    <SelectField
      label={<FormattedMessage id="notices.filter.kind" />}
      value={value ?? ''}
      onChange={(event) => change('kind', event.target.value)}
      options={[
        { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
        ...kinds.map((kind) => ({ value: kind, label: noticeWord(intl, 'kind', kind) })),
      ]}
    />
  );
}

export function ProcedureFilter({ value }: { value: string | undefined }): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  const procedures = useOwnProcedures();
  const language = currentLanguage();
  if (procedures.length < 2 && value === undefined) return null;
  return (
    <SelectField
      label={<FormattedMessage id="notices.filter.procedure" />}
      value={value ?? ''}
      onChange={(event) => change('procedureId', event.target.value)}
      options={[
        { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
        ...procedures.map(({ id, title }) => ({ value: id, label: title[language] })),
      ]}
    />
  );
}

/** Only for who acts for several regions at once. */
export function RegionFilter({ value }: { value: string | undefined }): ReactNode {
  const intl = useIntl();
  const change = useFilter();
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const own = regionsActedFor(session);
  if (own.length < 2) return null;
  return (
    <SelectField
      label={<FormattedMessage id="notices.filter.region" />}
      value={value ?? ''}
      onChange={(event) => change('region', event.target.value)}
      options={[
        { value: '', label: intl.formatMessage({ id: 'notices.filter.all' }) },
        ...own.map((id) => ({
          value: String(id),
          label: regions.find((region) => region.id === id)?.name ?? String(id),
        })),
      ]}
    />
  );
}

/** A region as a number, for a question to the api. */
export function regionOf(typed: string | undefined): { regionId?: number } {
  const regionId = Number(typed);
  return Number.isInteger(regionId) && regionId > 0 ? { regionId } : {};
}
