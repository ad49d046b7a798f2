import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { DeclineCompanion } from './decline-companion.js';
import type { Choice } from './choice.js';
import type { Lacking } from './chosen-lines.js';

/**
 * What a product lacks, at the place where it bites, with the one action that mends it.
 *
 * @param municipality only for this municipality: the note stands in its list
 */
export function BundleNote({
  choice,
  lacking,
  municipality,
}: {
  choice: Choice;
  lacking: Lacking;
  municipality?: string;
}): ReactNode {
  const intl = useIntl();
  const { names } = choice;
  const isRequired = choice.required.includes(lacking);
  const here = municipality === undefined ? lacking : { ...lacking, municipalities: [municipality] };
  const values = {
    product: names.product(here.product),
    companion: names.product(here.companion),
    count: here.municipalities.length,
    municipalities: intl.formatList(here.municipalities.map(names.municipality)),
  };
  return (
    <Alert tone={isRequired ? 'warning' : 'info'}>
      <p>
        <FormattedMessage
          id={isRequired ? 'enrolling.bundle.required' : 'enrolling.bundle.encouraged'}
          values={{ ...values, b: (text) => <strong key="companion">{text}</strong> }}
        />
      </p>
      {choice.mayEdit && (
        <p>
          <Button small onClick={() => choice.addCompanion(here)}>
            <FormattedMessage id="enrolling.bundle.add" values={values} />
          </Button>
        </p>
      )}
      {!isRequired && <DeclineCompanion choice={choice} lacking={lacking} />}
    </Alert>
  );
}

/** The notes of one product, of all municipalities or of one. */
export function NotesOf({
  choice,
  product,
  municipality,
}: {
  choice: Choice;
  product: string;
  municipality?: string;
}): ReactNode {
  return [...choice.required, ...choice.encouraged]
    .filter((each) => each.product === product)
    .filter((each) => municipality === undefined || each.municipalities.includes(municipality))
    .map((each) => (
      <BundleNote
        key={each.companion}
        choice={choice}
        lacking={each}
        {...(municipality !== undefined && { municipality })}
      />
    ));
}

/** Below the choice: how many products lack another, and all of it mended at once. */
export function BundleNotes({ choice }: { choice: Choice }): ReactNode {
  const { required } = choice;
  if (required.length === 0) return null;
  return (
    <Alert
      tone="warning"
      live
      title={<FormattedMessage id="enrolling.bundle.title" values={{ count: required.length }} />}
    >
      <p>
        <FormattedMessage id="enrolling.bundle.why" />
      </p>
      {choice.mayEdit && (
        <p>
          <Button small onClick={choice.addAllCompanions}>
            <FormattedMessage id="enrolling.bundle.addAll" />
          </Button>
        </p>
      )}
    </Alert>
  );
}
