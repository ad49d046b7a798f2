import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegions } from '../../../region/regions.js';
import { OneRegion } from '../one-region.js';
import { procedureKeys } from './procedure-queries.js';
import { startingDefinition } from './starting-definition.js';

/** Begins a procedure: as a copy of another, or from a first draft to fill in. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.start' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
      ]}
    >
      <OneRegion permission="procedure.edit" role={<FormattedMessage id="procedureDesk.needed" />}>
        {(regionId) => <NewProcedure key={regionId} regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function NewProcedure({ regionId }: { regionId: number }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const navigate = useNavigate();
  const { data: regions = [] } = useRegions();
  const [values, setValues] = useState({ source: '', law: 'wmo', slug: '', titleNl: '', titleEn: '' });
  const list = useQuery({
    queryKey: ['desk-procedures', 'to copy'],
    queryFn: ({ signal }) => answered(api.GET('/desk-procedures', { params: { query: { limit: 200 } }, signal })),
  });
  const start = useCommand(({ source, law, slug, titleNl, titleEn }: typeof values, key) => {
    const headers = { 'idempotency-key': key };
    if (source !== '') {
      return answered(
        api.POST('/procedures/{id}/copies', {
          params: { path: { id: source } },
          body: { slug, titleNl, titleEn },
          headers,
        }),
      );
    }
    const today = amsterdamDate(new Date());
    const codes = (regions.find(({ id }) => id === regionId)?.municipalities ?? []).map(({ code }) => code);
    const definition = startingDefinition(
      slug,
      { nl: titleNl, en: titleEn },
      law === 'jeugd' ? 'jeugd' : 'wmo',
      codes,
      Number(today.slice(0, 4)) + 1,
    );
    return answered(api.POST('/procedures', { body: { regionId, definition }, headers }));
  }, procedureKeys);
  const set = (change: Partial<typeof values>): void => setValues({ ...values, ...change });
  const isCopy = values.source !== '';
  // A copy names its own fields; a first draft those of the definition that was made of them.
  const path = {
    slug: isCopy ? 'slug' : 'definition/slug',
    nl: isCopy ? 'titleNl' : 'definition/title/nl',
    en: isCopy ? 'titleEn' : 'definition/title/en',
  };
  const labels = {
    slug: <FormattedMessage id="procedureDesk.field.slug" />,
    nl: <FormattedMessage id="procedureDesk.start.titleNl" />,
    en: <FormattedMessage id="procedureDesk.start.titleEn" />,
  };
  return (
    <Form
      problem={start.problem}
      fieldNames={{ [path.slug]: labels.slug, [path.nl]: labels.nl, [path.en]: labels.en }}
      busy={start.isRunning}
      submit={<FormattedMessage id="procedureDesk.start.submit" />}
      onSubmit={() => {
        void start.run(values).then((made) => {
          if (made === undefined) return;
          void navigate({ to: '/desk/procedures/$procedureId', params: { procedureId: made.id } });
        });
      }}
    >
      <SelectField
        label={<FormattedMessage id="procedureDesk.start.source" />}
        hint={<FormattedMessage id="procedureDesk.start.source.hint" />}
        value={values.source}
        options={[
          { value: '', label: intl.formatMessage({ id: 'procedureDesk.start.empty' }) },
          ...(list.data?.items ?? [])
            .filter((item) => item.regionId === regionId)
            .map(({ id, title, slug }) => ({ value: id, label: `${written(title)} (${slug})` })),
        ]}
        onChange={(event) => set({ source: event.target.value })}
      />
      {!isCopy && (
        <SelectField
          label={<FormattedMessage id="procedureDesk.field.law" />}
          value={values.law}
          options={(['wmo', 'jeugd'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `procedureDesk.value.${value}` }),
          }))}
          onChange={(event) => set({ law: event.target.value })}
        />
      )}
      <TextField
        name={path.nl}
        label={labels.nl}
        size="wide"
        error={errorAt(start.problem, path.nl)}
        value={values.titleNl}
        onChange={(event) => set({ titleNl: event.target.value })}
      />
      <TextField
        name={path.en}
        label={labels.en}
        size="wide"
        error={errorAt(start.problem, path.en)}
        value={values.titleEn}
        onChange={(event) => set({ titleEn: event.target.value })}
      />
      <TextField
        name={path.slug}
        label={labels.slug}
        hint={<FormattedMessage id="procedureDesk.slug.hint" />}
        error={errorAt(start.problem, path.slug)}
        value={values.slug}
        onChange={(event) => set({ slug: event.target.value })}
      />
    </Form>
  );
}
