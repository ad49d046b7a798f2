import { amsterdamDate } from '@openhuis/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { bundleDate } from '../../../../../../../libs/procedures/src/rules/bundle.js';
import { answered, api } from '../../../../api/client.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { ViolationText } from '../../../../components/states.js';
import { Conflict } from '../draft/conflict.js';
import { saveDraft } from '../draft/save-draft.js';
import { useAutosave } from '../draft/use-autosave.js';
import type { Enrolment, Procedure } from '../enrolment.js';
import { useNames } from '../names.js';
import { BundleNotes } from './bundle-notes.js';
import type { Choice } from './choice.js';
import { copied, lacking, type Line, linesOf, linesText, withCompanions, withLines } from './chosen-lines.js';
import { ByMunicipality, ByProduct } from './lists.js';
import { Matrix } from './matrix.js';
import { tariffOn } from './prices.js';
import { useDeclines } from './use-declines.js';
import { useIsWide } from './use-is-wide.js';

const route = getRouteApi('/portal/enrolments/$enrolmentId/products');
const views = ['matrix', 'municipality', 'product'] as const;
type View = (typeof views)[number];

const COUNT = 'chosen-products';

/** The note whose button was pressed is gone once it is mended: the keyboard goes on where the new sum is told. */
function focusOnCount(): void {
  requestAnimationFrame(() => document.getElementById(COUNT)?.focus({ preventScroll: true }));
}

/** So many clicks in a row are saved as one. */
const CLICKING_REST = 800;

/** The choice of products and municipalities: as a table where there is room, else as a list; what the bundle rule asks. */
export function ChooseProducts({
  enrolment,
  procedure,
  mayEdit,
}: {
  enrolment: Enrolment;
  procedure: Procedure;
  mayEdit: boolean;
}): ReactNode {
  const queryClient = useQueryClient();
  const isWide = useIsWide();
  const { view: asked } = route.useSearch();
  const view = views.find((each) => each === asked) ?? (isWide ? 'matrix' : 'municipality');
  const names = useNames(enrolment);
  const { definition } = procedure;
  const codes = new Set(definition.products.map(({ code }) => code));
  const onDate = bundleDate(amsterdamDate(new Date()), definition.term);
  const ids = new Map(procedure.products.map(({ code, id }) => [code, id]));
  const saved = useAutosave(
    linesText(enrolment.lines),
    (text, base) =>
      saveDraft(queryClient, enrolment.id, {
        isAsBefore: ({ lines }) => linesText(lines) === base,
        send: ({ id, version }) =>
          answered(
            api.PUT('/enrolments/{id}/lines', {
              params: { path: { id } },
              body: {
                version,
                lines: linesOf(text).map(({ product, municipality }) => ({ productCode: product, municipality })),
              },
            }),
          ),
        apply: (now) => ({
          ...now,
          lines: linesOf(text).map((line) => ({ ...line, productId: ids.get(line.product) ?? '' })),
        }),
      }),
    CLICKING_REST,
  );
  const declines = useDeclines(enrolment);
  const all = linesOf(saved.value);
  const isKnown = ({ product, municipality }: Line): boolean =>
    codes.has(product) && definition.municipalities.includes(municipality);
  const lines = all.filter(isKnown);
  const set = (next: readonly Line[]): void => saved.set(linesText(next));
  const held = [...enrolment.held, ...enrolment.awaited];
  const { bundleRules } = definition;
  const choice: Choice = {
    products: procedure.products.filter(({ code }) => codes.has(code)),
    municipalities: definition.municipalities,
    names,
    lines,
    held,
    onDate,
    required: lacking(bundleRules, lines, onDate, 'required', enrolment.held),
    encouraged: lacking(bundleRules, lines, onDate, 'encouraged', enrolment.held),
    declines,
    mayEdit: mayEdit && saved.theirs === undefined,
    choose: (changed, chosen) => set(withLines(lines, chosen ? withLines(changed, held, false) : changed, chosen)),
    copy: (from, to) => set(withLines(copied(lines, from, to), held, false)),
    addCompanion: (missing) => {
      set(withCompanions(bundleRules, lines, onDate, missing, enrolment.held));
      focusOnCount();
    },
    addAllCompanions: () => {
      set(
        lacking(bundleRules, lines, onDate, 'required', enrolment.held).reduce(
          (now, missing) => withCompanions(bundleRules, now, onDate, missing, enrolment.held),
          lines,
        ),
      );
      focusOnCount();
    },
  };
  const hasExamplePrices = choice.products.some((product) => tariffOn(product, onDate)?.example === true);
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id="enrolling.products.intro" values={{ region: names.region }} />
      </p>
      {enrolment.openContract !== null && (
        <Alert title={<FormattedMessage id="enrolling.products.held.title" />}>
          <p>
            <FormattedMessage
              id="enrolling.products.held.text"
              values={{
                contract: (
                  <Link to="/portal/contracts/$contractId" params={{ contractId: enrolment.openContract.id }}>
                    {enrolment.openContract.number}
                  </Link>
                ),
              }}
            />
          </p>
        </Alert>
      )}
      {hasExamplePrices && (
        <p className="small subtle">
          <FormattedMessage id="enrolling.products.examplePrices" />
        </p>
      )}
      {all.length > lines.length && (
        <Alert tone="warning" title={<FormattedMessage id="enrolling.products.gone" />}>
          <p>
            {all
              .filter((line) => !isKnown(line))
              .map(({ product, municipality }) => `${names.product(product)} (${names.municipality(municipality)})`)
              .join(', ')}
          </p>
          {mayEdit && (
            <Button small onClick={() => set(lines)}>
              <FormattedMessage id="enrolling.products.dropGone" />
            </Button>
          )}
        </Alert>
      )}
      {saved.theirs !== undefined && (
        <Conflict
          mine={<LineWords choice={choice} lines={all} without={linesOf(saved.theirs)} />}
          theirs={<LineWords choice={choice} lines={linesOf(saved.theirs)} without={all} />}
          onMine={() => saved.choose(saved.value)}
          onTheirs={() => saved.choose(saved.theirs ?? '')}
        >
          <p>
            <Button onClick={() => saved.choose(linesText([...all, ...linesOf(saved.theirs ?? '')]))}>
              <FormattedMessage id="enrolling.conflict.takeBoth" />
            </Button>
          </p>
        </Conflict>
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
      {declines.takeTheirs !== undefined && (
        <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
          <p>
            <Button small onClick={declines.takeTheirs}>
              <FormattedMessage id="enrolling.conflict.takeTheirs" />
            </Button>
          </p>
        </Alert>
      )}
      <Views view={view} />
      <p role="status" className="small" id={COUNT} tabIndex={-1} data-focus-target>
        <FormattedMessage
          id="enrolling.products.count"
          values={{
            lines: lines.length,
            products: new Set(lines.map(({ product }) => product)).size,
            municipalities: new Set(lines.map(({ municipality }) => municipality)).size,
          }}
        />
      </p>
      {view === 'matrix' && <Matrix choice={choice} />}
      {view === 'municipality' && <ByMunicipality choice={choice} />}
      {view === 'product' && <ByProduct choice={choice} />}
      <BundleNotes choice={choice} />
    </div>
  );
}

function Views({ view }: { view: View }): ReactNode {
  const intl = useIntl();
  return (
    <nav aria-label={intl.formatMessage({ id: 'enrolling.products.views' })}>
      <ul className="tabs">
        {views.map((each) => (
          <li key={each}>
            <Link
              to="."
              search={(search: Record<string, unknown>) => ({ ...search, view: each })}
              replace
              resetScroll={false}
              activeOptions={{ exact: true }}
              aria-current={each === view ? 'true' : undefined}
            >
              <FormattedMessage id={`enrolling.products.view.${each}`} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What one of two choices has and the other has not. */
function LineWords({
  choice,
  lines,
  without,
}: {
  choice: Choice;
  lines: readonly Line[];
  without: readonly Line[];
}): ReactNode {
  const only = linesOf(linesText(withLines(lines, without, false)));
  return (
    <>
      <p>
        <FormattedMessage id="enrolling.products.total" values={{ lines: lines.length }} />
      </p>
      {only.length > 0 && (
        <ul>
          {only.map(({ product, municipality }) => (
            <li key={`${product} ${municipality}`}>
              {choice.names.product(product)}, {choice.names.municipality(municipality)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
