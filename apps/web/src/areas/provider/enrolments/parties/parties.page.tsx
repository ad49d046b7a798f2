import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { allowedForms } from '../../../../../../../libs/procedures/src/rules/enrolment-form.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { ChoiceGroup } from '../../../../components/field.js';
import { Loaded, Skeleton, ViolationText } from '../../../../components/states.js';
import { Conflict } from '../draft/conflict.js';
import { DraftPage } from '../draft/draft-page.js';
import { type Enrolment, type Procedure, procedureQuery } from '../enrolment.js';
import { PartyCard } from './party-card.js';
import { PartyForm } from './party-form.js';
import { emptyParty, type Form, roleOf, type Stated, type StatedParty, statedOf } from './stated-parties.js';
import { useStatedParties } from './use-stated-parties.js';

const route = getRouteApi('/portal/enrolments/$enrolmentId/parties');

/** Who enrols: alone, with subcontractors, as a consortium or as part of a group; with whom, and how each is bound. */
export function Page(): ReactNode {
  const { enrolmentId } = route.useParams();
  const { from } = route.useSearch();
  return (
    <DraftPage enrolmentId={enrolmentId} part="parties" from={from}>
      {(enrolment, mayEdit) => <WithProcedure enrolment={enrolment} mayEdit={mayEdit} />}
    </DraftPage>
  );
}

function WithProcedure({ enrolment, mayEdit }: { enrolment: Enrolment; mayEdit: boolean }): ReactNode {
  const procedure = useQuery(procedureQuery(enrolment.procedureId));
  return (
    <Loaded query={procedure} skeleton={<Skeleton lines={4} height="4rem" />}>
      {(found) => <WhoEnrols enrolment={enrolment} procedure={found} mayEdit={mayEdit} />}
    </Loaded>
  );
}

function WhoEnrols({
  enrolment,
  procedure,
  mayEdit,
}: {
  enrolment: Enrolment;
  procedure: Procedure;
  mayEdit: boolean;
}): ReactNode {
  const { stated, saved, change } = useStatedParties(enrolment);
  const allowed = allowedForms(procedure.definition);
  const canChange = mayEdit && saved.theirs === undefined;
  const forms = [...new Set<Form>([...allowed, stated.form])];
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="enrolling.intro.parties" values={{ name: enrolment.organisationName }} />
      </p>
      {saved.theirs !== undefined && (
        <Conflict
          mine={<StatedWords stated={stated} />}
          theirs={<StatedWords stated={statedOf(saved.theirs)} />}
          onMine={() => saved.choose(saved.value)}
          onTheirs={() => saved.choose(saved.theirs ?? '')}
        />
      )}
      {saved.problem !== undefined && (
        <Alert tone="negative" live title={<FormattedMessage id="shared.problem.title" />}>
          {saved.problem.violations.map((violation, index) => (
            <p key={index}>
              <ViolationText violation={violation} />
            </p>
          ))}
        </Alert>
      )}
      <ChoiceGroup
        name="form"
        label={<FormattedMessage id="enrolling.form.label" />}
        disabled={!canChange}
        error={allowed.includes(stated.form) ? undefined : <ViolationText violation={{ code: 'form-not-allowed' }} />}
        options={forms.map((form) => ({
          value: form,
          label: <FormattedMessage id={`enrolling.form.${form}`} />,
          hint: <FormattedMessage id={`enrolling.form.${form}.hint`} />,
          checked: stated.form === form,
        }))}
        onChange={(event) => change({ form: event.target.value as Form, parties: [] })}
      />
      {stated.form !== 'alone' && (
        <Together enrolment={enrolment} stated={stated} change={change} mayEdit={canChange} form={stated.form} />
      )}
    </div>
  );
}

/** The parties of a form, each with its own card, and a way to name one more. */
function Together({
  enrolment,
  stated,
  form,
  change,
  mayEdit,
}: {
  enrolment: Enrolment;
  stated: Stated;
  form: Exclude<Form, 'alone'>;
  change: (next: Stated) => void;
  mayEdit: boolean;
}): ReactNode {
  const [editing, setEditing] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const role = roleOf[form];
  const { parties } = stated;
  const numbers = parties.map(({ kvkNumber }) => kvkNumber);
  const focusOn = (kvkNumber: string): void => {
    requestAnimationFrame(() => document.getElementById(`party-${kvkNumber}`)?.focus());
  };
  const put = (former: string | undefined, party: StatedParty): void => {
    change({
      form,
      parties:
        former === undefined ? [...parties, party] : parties.map((one) => (one.kvkNumber === former ? party : one)),
    });
    setEditing(undefined);
    setAdding(false);
    focusOn(party.kvkNumber);
  };
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id={`enrolling.parties.title.${form}`} />
      </h2>
      {form === 'consortium' && (
        <p>
          <FormattedMessage
            id="enrolling.parties.lead"
            values={{ name: <strong>{enrolment.organisationName}</strong> }}
          />
        </p>
      )}
      {parties.length === 0 && !isAdding && (
        <p className="subtle">
          <FormattedMessage id={`enrolling.parties.none.${form}`} />
        </p>
      )}
      <ul className="plain-list stack">
        {parties.map((party) =>
          editing === party.kvkNumber ? (
            <li key={party.kvkNumber}>
              <PartyForm
                party={party}
                isNew={false}
                others={numbers.filter((number) => number !== party.kvkNumber)}
                onDone={(next) => put(party.kvkNumber, next)}
                onCancel={() => {
                  setEditing(undefined);
                  focusOn(party.kvkNumber);
                }}
              />
            </li>
          ) : (
            <PartyCard
              key={party.kvkNumber}
              enrolment={enrolment}
              party={storedParty(enrolment, party)}
              mayEdit={mayEdit}
              onEdit={() => setEditing(party.kvkNumber)}
              onRemove={() => {
                change({ form, parties: parties.filter((one) => one !== party) });
                requestAnimationFrame(() => document.getElementById('add-party')?.focus());
              }}
            />
          ),
        )}
      </ul>
      {mayEdit &&
        (isAdding ? (
          <PartyForm
            party={emptyParty(role)}
            isNew
            others={numbers}
            onDone={(party) => put(undefined, party)}
            onCancel={() => {
              setAdding(false);
              requestAnimationFrame(() => document.getElementById('add-party')?.focus());
            }}
          />
        ) : (
          <p>
            <Button
              id="add-party"
              variant={parties.length === 0 ? 'primary' : 'secondary'}
              onClick={() => setAdding(true)}
            >
              <FormattedMessage id={`enrolling.parties.add.${form}`} />
            </Button>
          </p>
        ))}
    </section>
  );
}

/** The party as it is stored, with what was changed here and is on its way. */
function storedParty(enrolment: Enrolment, party: StatedParty): Enrolment['parties'][number] {
  const stored = enrolment.parties.find(({ kvkNumber, role }) => kvkNumber === party.kvkNumber && role === party.role);
  return {
    id: '',
    speaks: 'throughLead',
    invited: false,
    version: 1,
    confirmation: null,
    answers: [],
    prepared: [],
    ...stored,
    ...party,
  };
}

function StatedWords({ stated: { form, parties } }: { stated: Stated }): ReactNode {
  return (
    <>
      <p>
        <FormattedMessage id={`enrolling.form.${form}`} />
      </p>
      <ul>
        {parties.map(({ name, kvkNumber }) => (
          <li key={kvkNumber}>{`${name} (${kvkNumber})`}</li>
        ))}
      </ul>
    </>
  );
}
