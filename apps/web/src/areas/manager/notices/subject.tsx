import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { currentLanguage } from '../../../i18n/texts.js';

/** Whom and what a notice or a date concerns, as the api names it. */
export interface Subject {
  subjectKind: string;
  subjectId: string;
  organisationName: string | null;
  contract: { id: string; number: string } | null;
  procedureTitle: { nl: string; en: string } | null;
}

/** The provider, and the contract, enrolment or procedure with a way to it. */
export function SubjectLine({ subject }: { subject: Subject }): ReactNode {
  const { organisationName, procedureTitle } = subject;
  return (
    <>
      {organisationName !== null && (
        <>
          <strong>{organisationName}</strong>
          {' · '}
        </>
      )}
      <SubjectLink subject={subject} />
      {procedureTitle !== null && subject.subjectKind !== 'procedure' && (
        <div className="small subtle">{procedureTitle[currentLanguage()]}</div>
      )}
    </>
  );
}

export function SubjectLink({ subject }: { subject: Subject }): ReactNode {
  const { subjectKind, subjectId, organisationName, contract, procedureTitle } = subject;
  if (contract !== null) {
    return (
      <InnerLink to={`/desk/contracts/${contract.id}`}>
        <FormattedMessage id="notices.contract" values={{ number: contract.number }} />
      </InnerLink>
    );
  }
  if (subjectKind === 'enrolment') {
    // Whoever has not handed in yet is nobody to the region: there is no page to show.
    if (organisationName === null) return <FormattedMessage id="notices.draft" />;
    return (
      <InnerLink to={`/desk/enrolments/${subjectId}`}>
        <FormattedMessage id="notices.enrolment" />
      </InnerLink>
    );
  }
  if (subjectKind === 'procedure') {
    return (
      <InnerLink to={`/procedures/${subjectId}`}>
        {procedureTitle?.[currentLanguage()] ?? <FormattedMessage id="notices.procedure" />}
      </InnerLink>
    );
  }
  if (subjectKind === 'proposal') {
    return (
      <InnerLink to={`/desk/proposals/${subjectId}`}>
        <FormattedMessage id="notices.proposal" />
      </InnerLink>
    );
  }
  if (subjectKind === 'dialogueMessage') {
    return (
      <InnerLink to="/desk/dialogue-tables">
        <FormattedMessage id="notices.dialogue" />
      </InnerLink>
    );
  }
  return <FormattedMessage id="notices.evidence" />;
}
