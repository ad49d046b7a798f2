import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { changedParts, definitionChanges } from '../../../../../../libs/procedures/src/rules/definition-changes.js';
import { Badge } from '../../../components/alert.js';
import { fieldsOf, partNames } from './parts.js';
import { type Definition, draftOf, type ProcedureDetail } from './procedure-queries.js';

/** The parts of the draft as a task list: what each holds in a few words, and whether it differs from what holds. */
export function PartList({ procedure, mayEdit }: { procedure: ProcedureDetail; mayEdit: boolean }): ReactNode {
  const draft = draftOf(procedure);
  const changed = procedure.status === 'draft' ? [] : changedParts(definitionChanges(procedure.definition, draft));
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">
        <FormattedMessage id={mayEdit ? 'procedureDesk.parts' : 'procedureDesk.parts.read'} />
      </h2>
      <ul className="items">
        {partNames.map((part) => (
          <li key={part}>
            <div className="items__main">
              {mayEdit ? (
                <Link to="/desk/procedures/$procedureId/edit/$part" params={{ procedureId: procedure.id, part }}>
                  <FormattedMessage id={`procedureDesk.part.${part}`} />
                </Link>
              ) : (
                <FormattedMessage id={`procedureDesk.part.${part}`} />
              )}
              <div className="small subtle">
                <FormattedMessage
                  id={`procedureDesk.summary.${part}`}
                  values={{
                    municipalities: draft.municipalities.length,
                    conditions: draft.conditions.length,
                    evidence: draft.conditions.filter(({ answer }) => answer === 'evidence').length,
                    products: draft.products.length,
                    rules: draft.bundleRules.length,
                    clauses: draft.clauses.length,
                    weeks: draft.decisionPromiseWeeks,
                    extensions: draft.term.extensionCount,
                    agreements: agreementsOf(draft),
                    slug: draft.slug,
                  }}
                />
              </div>
            </div>
            {fieldsOf[part].some((field) => changed.includes(field)) && (
              <Badge tone="info">
                <FormattedMessage id="procedureDesk.changed" />
              </Badge>
            )}
          </li>
        ))}
        <li>
          <div className="items__main">
            <Link to="/desk/procedures/$procedureId/notices" params={{ procedureId: procedure.id }}>
              <FormattedMessage id="procedureDesk.part.notices" />
            </Link>
            <div className="small subtle">
              <FormattedMessage id="procedureDesk.summary.notices" />
            </div>
          </div>
        </li>
      </ul>
    </section>
  );
}

/** How many agreements stand in the contracts besides the articles. */
function agreementsOf({ contractingParty, revision, agreements }: Definition): number {
  const { spendingCap, bibob, socialReturn } = agreements ?? {};
  const named = [contractingParty, revision, spendingCap, socialReturn].filter((agreement) => agreement !== undefined);
  return named.length + (bibob === true ? 1 : 0);
}
