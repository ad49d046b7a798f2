import { productCategories, units } from '@openhuis/identifiers';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  DraftAmount,
  DraftBilingual,
  DraftCheck,
  DraftChoice,
  DraftDate,
  DraftNumber,
  DraftText,
} from '../draft/draft-fields.js';
import { DraftList } from '../draft/draft-list.js';
import { useDraftValue } from '../draft/draft-context.js';
import { textAt } from '../draft/paths.js';
import { Costs } from './costs.js';
import { ItemTitle } from './item-title.js';

const variants = ['effort', 'output', 'task'] as const;
const intensities = ['basic', 'complex'] as const;
const purposes = ['developmental', 'maintenance'] as const;

/** The catalogue with its tariffs. */
export function Part(): ReactNode {
  return (
    <DraftList
      path="products"
      ordered
      made={() => ({
        code: '',
        name: { nl: '', en: '' },
        category: '',
        unit: '04',
        executionVariant: 'effort',
        clientDecisionDuration: { months: 12, purpose: 'developmental' },
        tariffs: [{ startsOn: '', amount: '', example: false }],
      })}
      title={(item) => <ItemTitle item={item} name="name" />}
      add={<FormattedMessage id="procedureDesk.products.add" />}
    >
      {(path) => <Product path={path} />}
    </DraftList>
  );
}

function Product({ path }: { path: string }): ReactNode {
  const intl = useIntl();
  const { value: law } = useDraftValue('law');
  const own = (text: { dutchName: string; englishName: string }): string =>
    intl.locale.startsWith('nl') ? text.dutchName : text.englishName;
  const words = (values: readonly string[]) =>
    values.map((value) => ({ value, label: intl.formatMessage({ id: `procedureDesk.value.${value}` }) }));
  const none = { value: '', label: intl.formatMessage({ id: 'procedureDesk.notSaid' }) };
  return (
    <>
      <DraftBilingual path={`${path}/name`} label={<FormattedMessage id="procedureDesk.field.name" />} />
      <div className="columns">
        <DraftText
          path={`${path}/code`}
          label={<FormattedMessage id="procedureDesk.field.code" />}
          hint={<FormattedMessage id="procedureDesk.code.hint" />}
        />
        <DraftChoice
          path={`${path}/category`}
          label={<FormattedMessage id="procedureDesk.field.category" />}
          options={[
            none,
            ...productCategories
              .filter((category) => category.law === law)
              .map((category) => ({ value: category.code, label: `${category.code} ${own(category)}` })),
          ]}
        />
        <DraftText
          path={`${path}/nationalCode`}
          optional
          label={<FormattedMessage id="procedureDesk.field.nationalCode" />}
        />
        <DraftChoice
          path={`${path}/unit`}
          label={<FormattedMessage id="procedureDesk.field.unit" />}
          options={units.map((unit) => ({ value: unit.code, label: `${unit.code} ${own(unit)}` }))}
        />
        <DraftChoice
          path={`${path}/executionVariant`}
          label={<FormattedMessage id="procedureDesk.field.executionVariant" />}
          options={words(variants)}
        />
        <DraftChoice
          path={`${path}/careIntensity`}
          optional
          label={<FormattedMessage id="procedureDesk.field.careIntensity" />}
          options={[none, ...words(intensities)]}
        />
        <DraftNumber
          path={`${path}/clientDecisionDuration/months`}
          label={<FormattedMessage id="procedureDesk.duration.months" />}
        />
        <DraftChoice
          path={`${path}/clientDecisionDuration/purpose`}
          label={<FormattedMessage id="procedureDesk.field.purpose" />}
          options={words(purposes)}
        />
      </div>
      <section className="stack">
        <h2>
          <FormattedMessage id="procedureDesk.field.tariffs" />
        </h2>
        <DraftList
          path={`${path}/tariffs`}
          made={() => ({ startsOn: '', amount: '', example: false })}
          title={(item) => (
            <>
              {textAt(item, 'startsOn')} {textAt(item, 'amount').replace('.', ',')}
            </>
          )}
          add={<FormattedMessage id="procedureDesk.tariffs.add" />}
        >
          {(tariff) => (
            <>
              <div className="columns">
                <DraftDate path={`${tariff}/startsOn`} label={<FormattedMessage id="procedureDesk.field.startsOn" />} />
                <DraftDate
                  path={`${tariff}/endsOn`}
                  optional
                  label={<FormattedMessage id="procedureDesk.field.endsOn" />}
                  hint={<FormattedMessage id="procedureDesk.tariffs.endsOn.hint" />}
                />
                <DraftAmount path={`${tariff}/amount`} label={<FormattedMessage id="procedureDesk.field.amount" />} />
              </div>
              <DraftCheck path={`${tariff}/example`} label={<FormattedMessage id="procedureDesk.field.example" />} />
              <Costs path={tariff} />
            </>
          )}
        </DraftList>
      </section>
    </>
  );
}
