import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import type { GanttContract } from '../../../components/gantt/gantt-model.js';
import { writtenDate } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';
import type { Group } from './terms-search.js';

export type ContractTerms = Answer<'ContractTermsAnswer'>;

/** The contracts as the gantt draws them, put together by what was asked for. */
export function useGanttContracts(contracts: readonly ContractTerms[], group: Group): GanttContract[] {
  const intl = useIntl();
  return useMemo(() => {
    const groupOf = (contract: ContractTerms): GanttContract['group'] => {
      if (group === 'procedure') {
        return { key: contract.procedureId, label: contract.procedureTitle[currentLanguage()] };
      }
      if (group === 'endsOn') {
        const label = intl.formatMessage({ id: 'terms.group.until' }, { date: writtenDate(intl, contract.endsOn) });
        return { key: contract.endsOn, label };
      }
      if (group === 'provider') return { key: contract.organisationId, label: contract.organisationName };
      return null;
    };
    return contracts.map((contract) => ({
      id: contract.id,
      number: contract.number,
      name: contract.organisationName,
      group: groupOf(contract),
      terms: contract.terms,
      answerDueOn: contract.offer?.state === 'open' ? contract.offer.answerDueOn : null,
    }));
  }, [contracts, group, intl]);
}
