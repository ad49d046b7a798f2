import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { brandColourFaults, HOUSE_COLOUR } from '../../../../../../libs/regions/src/rules/theme.js';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { type Region, regionsQuery } from '../../../region/regions.js';
import {
  bodyOf,
  type ChosenLogo,
  differences,
  type TextFieldName,
  type Values,
  valuesOf,
} from './appearance-values.js';
import { ColourField } from './colour-field.js';
import { Conflict } from './conflict.js';
import { ContrastFigures } from './contrast-figures.js';
import { LogoField } from './logo-field.js';
import { Preview } from './preview.js';
import './appearance.css';

/** Fields of more than one line. */
const long: readonly TextFieldName[] = ['postalAddress', 'openingHours', 'complaintsText'];
const contact: readonly TextFieldName[] = ['contactEmail', 'phone', 'postalAddress', 'openingHours'];
const duties: readonly TextFieldName[] = ['complaintsText', 'complaintsUrl', 'privacyContact', 'privacyUrl'];
const lengths: Partial<Record<TextFieldName, number>> = { complaintsText: 2000, displayName: 100 };

/** The whole appearance in one form, with what becomes of the colour beside it. */
export function AppearanceForm({ region }: { region: Region }): ReactNode {
  const queryClient = useQueryClient();
  const [values, setValues] = useState<Values>(() => valuesOf(region));
  const [version, setVersion] = useState(region.appearance.version);
  const [logo, setLogo] = useState<ChosenLogo>({ kind: 'kept' });
  const [alternative, setAlternative] = useState(region.appearance.logoAlternative ?? region.appearance.displayName);
  const save = useCommand(
    (body: Answer<'AppearanceBody'>) =>
      answered(api.PUT('/regions/{id}/appearance', { params: { path: { id: region.id } }, body })),
    [['regions']],
  );
  const set = (name: TextFieldName, value: string): void => setValues({ ...values, [name]: value });
  const submit = async (asVersion: number): Promise<void> => {
    const saved = await save.run(bodyOf(values, logo, alternative, asVersion));
    if (saved === undefined) {
      // For who was too late: what stands there now, to choose from.
      await queryClient.invalidateQueries({ queryKey: regionsQuery.queryKey });
      return;
    }
    setVersion(saved.version);
    setLogo({ kind: 'kept' });
    toast(<FormattedMessage id="region-look.saved" />);
  };
  const colour = values.brandColour === '' ? HOUSE_COLOUR : values.brandColour;
  const faults = brandColourFaults(colour, 'brandColour');
  const field = (name: TextFieldName): ReactNode => {
    const properties = {
      name,
      optional: true,
      label: <FormattedMessage id={`region-look.${name}`} />,
      error: errorAt(save.problem, name),
      value: values[name],
      maxLength: lengths[name] ?? 500,
    };
    return long.includes(name) ? (
      <TextArea key={name} rows={3} {...properties} onChange={(event) => set(name, event.target.value)} />
    ) : (
      <TextField key={name} {...properties} onChange={(event) => set(name, event.target.value)} />
    );
  };
  return (
    <>
      {save.problem?.code === 'stale-version' && (
        <Conflict
          fields={differences(values, valuesOf(region)).map((name) => ({
            name,
            label: <FormattedMessage id={`region-look.${name}`} />,
            mine: values[name],
            theirs: valuesOf(region)[name],
          }))}
          takeTheirs={() => {
            setValues(valuesOf(region));
            setVersion(region.appearance.version);
            save.forgetProblem();
          }}
          keepMine={() => void submit(region.appearance.version)}
        />
      )}
      <div className="appearance">
        <Form
          problem={save.problem?.code === 'stale-version' ? undefined : save.problem}
          fieldNames={{
            ...Object.fromEntries(
              [...contact, ...duties, 'displayName', 'brandColour'].map((name) => [
                name,
                <FormattedMessage key={name} id={`region-look.${name}`} />,
              ]),
            ),
            'logo/data': <FormattedMessage id="region-look.logo" />,
            'logo/alternative': <FormattedMessage id="region-look.logoAlternative" />,
          }}
          busy={save.isRunning}
          submit={<FormattedMessage id="region-look.save" />}
          onSubmit={() => void submit(version)}
        >
          <fieldset className="field-group stack">
            <legend>
              <FormattedMessage id="region-look.look" />
            </legend>
            {field('displayName')}
            <ColourField
              value={values.brandColour}
              onChange={(value) => set('brandColour', value)}
              faults={values.brandColour === '' ? [] : faults}
              error={errorAt(save.problem, 'brandColour')}
            />
            <LogoField
              current={region.appearance.logoUrl}
              logo={logo}
              onLogo={setLogo}
              alternative={alternative}
              onAlternative={setAlternative}
              problem={save.problem}
            />
          </fieldset>
          <fieldset className="field-group stack">
            <legend>
              <FormattedMessage id="region-look.contact" />
            </legend>
            {contact.map(field)}
          </fieldset>
          <fieldset className="field-group stack">
            <legend>
              <FormattedMessage id="region-look.duties" />
            </legend>
            {duties.map(field)}
          </fieldset>
        </Form>
        <div className="appearance__aside stack">
          <Preview
            colour={faults.length === 0 ? colour : HOUSE_COLOUR}
            name={values.displayName === '' ? region.name : values.displayName}
            logo={logo.kind === 'new' ? logo.address : logo.kind === 'kept' ? region.appearance.logoUrl : null}
          />
          <ContrastFigures colour={faults.length === 0 ? colour : HOUSE_COLOUR} />
        </div>
      </div>
    </>
  );
}
