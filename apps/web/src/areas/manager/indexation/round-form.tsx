import { Fragment, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { indexationKeys, type Round } from './indexation-queries.js';
import { readTypedNumber, shownNumber } from './typed-number.js';

/** The figures of a draft: the formula, what is known of each index, and the volumes. Saving shows what they make. */
export function RoundForm({ round }: { round: Round }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const shown = (number: string): string => shownNumber(number, intl.locale);
  const [startsOn, setStartsOn] = useState(round.startsOn);
  const [isFirstYear, setFirstYear] = useState(round.isFirstYear);
  const [formula, setFormula] = useState(round.formula);
  const years = isFirstYear ? [round.year] : [round.year - 1, round.year];
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries([
      ...round.figures.flatMap(({ index, year, prognosis, definitive }): [string, string][] => [
        [`${index} ${year} prognosis`, shown(prognosis)],
        [`${index} ${year} definitive`, shown(definitive ?? '')],
      ]),
      ...round.volumes.map(({ product, volume }): [string, string] => [product, shown(volume)]),
    ]),
  );
  const of = (key: string): string => typed[key] ?? '';
  const type = (key: string, text: string): void => setTyped({ ...typed, [key]: text });
  const save = useCommand(
    (body: Answer<'EditIndexationBody'>, key) =>
      answered(
        api.PUT('/indexation-rounds/{id}', {
          params: { path: { id: round.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    indexationKeys,
  );
  const indices = formula.weights.map(({ index }) => index);
  const filledIn = indices
    .flatMap((index) => years.map((year) => ({ index, year })))
    .filter(
      ({ index, year }) =>
        of(`${index} ${year} prognosis`).trim() !== '' || of(`${index} ${year} definitive`).trim() !== '',
    );
  const content = (): Answer<'EditIndexationBody'> => ({
    version: round.version,
    startsOn,
    isFirstYear,
    formula,
    figures: filledIn.map(({ index, year }) => ({
      index,
      year,
      prognosis: readTypedNumber(of(`${index} ${year} prognosis`)),
      definitive: readTypedNumber(of(`${index} ${year} definitive`)) || null,
    })),
    volumes: [...round.tariffs, ...hiddenVolumes(round)].flatMap(({ product }) =>
      of(product).trim() === '' ? [] : { product, volume: readTypedNumber(of(product)) },
    ),
  });
  const { problem } = save;
  const figureError = (index: string, year: number, part: string): ReactNode | undefined => {
    const place = filledIn.findIndex((figure) => figure.index === index && figure.year === year);
    return place < 0 ? undefined : errorAt(problem, `figures/${place}/${part}`);
  };
  const figureLabel = (index: string, year: number, part: 'prognosis' | 'definitive'): ReactNode => (
    <FormattedMessage id={`indexationDesk.figure.${part}`} values={{ index, year: String(year) }} />
  );
  return (
    <Form
      problem={problem}
      fieldNames={{
        startsOn: <FormattedMessage id="indexationDesk.startsOn" />,
        'figures/*': <FormattedMessage id="indexationDesk.figures" />,
        'volumes/*': <FormattedMessage id="indexationDesk.volumes" />,
        'formula/weights': <FormattedMessage id="indexationDesk.weights" />,
        'formula/weights/*': <FormattedMessage id="indexationDesk.weights" />,
      }}
      busy={save.isRunning}
      submit={<FormattedMessage id="indexationDesk.save" />}
      onSubmit={() => {
        void save.run(content()).then((done) => {
          if (done !== undefined) toast(<FormattedMessage id="indexationDesk.saved" />);
        });
      }}
    >
      <DateField
        name="startsOn"
        label={<FormattedMessage id="indexationDesk.startsOn" />}
        error={errorAt(problem, 'startsOn')}
        value={startsOn}
        onChange={setStartsOn}
      />
      <Checkbox
        name="isFirstYear"
        label={<FormattedMessage id="indexationDesk.first" />}
        hint={<FormattedMessage id="indexationDesk.first.hint" />}
        checked={isFirstYear}
        onChange={(event) => setFirstYear(event.target.checked)}
      />
      <fieldset className="stack">
        <legend>
          <FormattedMessage id="indexationDesk.figures" />
        </legend>
        {indices.map((index) => (
          <div key={index} className="indexation-figures">
            {years.map((year) => (
              <Fragment key={year}>
                <TextField
                  name={`figures-${index}-${year}-prognosis`}
                  size="short"
                  inputMode="decimal"
                  label={figureLabel(index, year, 'prognosis')}
                  error={figureError(index, year, 'prognosis')}
                  value={of(`${index} ${year} prognosis`)}
                  onChange={(event) => type(`${index} ${year} prognosis`, event.target.value)}
                />
                {year < round.year && (
                  <TextField
                    name={`figures-${index}-${year}-definitive`}
                    size="short"
                    inputMode="decimal"
                    label={figureLabel(index, year, 'definitive')}
                    error={figureError(index, year, 'definitive')}
                    value={of(`${index} ${year} definitive`)}
                    onChange={(event) => type(`${index} ${year} definitive`, event.target.value)}
                  />
                )}
              </Fragment>
            ))}
          </div>
        ))}
      </fieldset>
      <details>
        <summary>
          <FormattedMessage id="indexationDesk.formula" />
        </summary>
        <div className="stack">
          {formula.weights.map(({ index, weight }, place) => (
            <TextField
              key={index}
              name={`formula/weights/${place}/weight`}
              size="short"
              inputMode="decimal"
              label={<FormattedMessage id="indexationDesk.weight" values={{ index }} />}
              error={errorAt(problem, `formula/weights/${place}/weight`) ?? errorAt(problem, 'formula/weights')}
              value={shown(weight)}
              onChange={(event) =>
                setFormula({
                  ...formula,
                  weights: formula.weights.map((each, other) =>
                    other === place ? { ...each, weight: readTypedNumber(event.target.value) } : each,
                  ),
                })
              }
            />
          ))}
          <SelectField
            name="correction"
            label={<FormattedMessage id="indexationDesk.correction" />}
            value={formula.correction}
            options={(['difference', 'ratio'] as const).map((value) => ({
              value,
              label: intl.formatMessage({ id: `indexationDesk.correction.${value}` }),
            }))}
            onChange={(event) =>
              setFormula({ ...formula, correction: event.target.value === 'ratio' ? 'ratio' : 'difference' })
            }
          />
          <SelectField
            name="tariffsBy"
            label={<FormattedMessage id="indexationDesk.tariffsBy" />}
            value={formula.tariffsBy}
            options={(['rounded', 'unrounded'] as const).map((value) => ({
              value,
              label: intl.formatMessage({ id: `indexationDesk.tariffsBy.${value}` }),
            }))}
            onChange={(event) =>
              setFormula({ ...formula, tariffsBy: event.target.value === 'unrounded' ? 'unrounded' : 'rounded' })
            }
          />
          <Checkbox
            name="partsRounded"
            label={<FormattedMessage id="indexationDesk.partsRounded" />}
            checked={formula.partsRounded}
            onChange={(event) => setFormula({ ...formula, partsRounded: event.target.checked })}
          />
        </div>
      </details>
      {round.tariffs.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="indexationDesk.volumes" />
          </summary>
          <div className="stack">
            <p className="subtle">
              <FormattedMessage id="indexationDesk.volumes.hint" />
            </p>
            {round.tariffs.map(({ product, name }) => (
              <TextField
                key={product}
                name={`volumes/${product}`}
                size="short"
                inputMode="decimal"
                optional
                label={written(name)}
                error={errorAt(problem, `volumes/${product}`)}
                value={of(product)}
                onChange={(event) => type(product, event.target.value)}
              />
            ))}
          </div>
        </details>
      )}
    </Form>
  );
}

/** Volumes that were entered for products of which the simulation shows no tariff now: they are kept. */
function hiddenVolumes({ volumes, tariffs }: Round): { product: string }[] {
  return volumes.filter(({ product }) => !tariffs.some((tariff) => tariff.product === product));
}
