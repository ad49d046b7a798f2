import { productCategories, units } from '@openhuis/identifiers';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { PrintButton as AnyPrintButton } from '../../../components/print-button.js';
import { useRegions, type Region } from '../../../region/regions.js';

/** The name of a unit of WJ756, in small letters: it stands behind "per". */
export function unitName(intl: IntlShape, code: string): string {
  const unit = units.find((known) => known.code === code);
  if (unit === undefined) return code;
  return writtenIn(intl, { nl: unit.dutchName, en: unit.englishName }).toLowerCase();
}

/** The name of a national product category under a law. */
export function categoryName(intl: IntlShape, law: 'wmo' | 'jeugd', code: string): string {
  const category = productCategories.find((known) => known.law === law && known.code === code);
  return category === undefined ? code : writtenIn(intl, { nl: category.dutchName, en: category.englishName });
}

/** An amount of money that the api wrote as a text: "€ 68,40". */
export function euros(intl: IntlShape, amount: string): string {
  return intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR' });
}

/** The law of an address; undefined for any other word. */
export function lawOf(word: string | undefined): 'wmo' | 'jeugd' | undefined {
  return (['wmo', 'jeugd'] as const).find((law) => law === word);
}

export function LawName({ law }: { law: 'wmo' | 'jeugd' }): ReactNode {
  return <FormattedMessage id={`vocabulary.law.${law}`} />;
}

export function IntensityBadge({ intensity }: { intensity: 'basic' | 'complex' | null }): ReactNode {
  if (intensity === null) return null;
  return (
    <Badge tone={intensity === 'complex' ? 'info' : 'neutral'}>
      <FormattedMessage id={`vocabulary.intensity.${intensity}`} />
    </Badge>
  );
}

/** Where a procedure stands, for who wants to enrol. */
export type Phase = 'open' | 'coming' | 'paused' | 'closed' | 'draft';

/** The phase of a procedure as its list tells it: the api says whether it is open, the rest follows from status and dates. */
export function phaseOf(procedure: { status: string; open: boolean; opensAt?: string | null }, now: Date): Phase {
  if (procedure.status === 'draft') return 'draft';
  if (procedure.open) return 'open';
  if (procedure.status === 'paused') return 'paused';
  const { opensAt } = procedure;
  return procedure.status === 'published' && opensAt != null && new Date(opensAt) > now ? 'coming' : 'closed';
}

const PHASE_TONES: Record<Phase, Tone> = {
  open: 'positive',
  coming: 'info',
  paused: 'warning',
  closed: 'neutral',
  draft: 'warning',
};

export function PhaseBadge({ phase }: { phase: Phase }): ReactNode {
  return (
    <Badge tone={PHASE_TONES[phase]}>
      <FormattedMessage id={`vocabulary.phase.${phase}`} />
    </Badge>
  );
}

/** A term as people say it: "van 1 januari 2026 tot en met 31 december 2030". */
export function Period({ startsOn, endsOn }: { startsOn: string; endsOn: string }): ReactNode {
  return (
    <FormattedMessage
      id="vocabulary.period"
      values={{ start: <CalendarDay date={startsOn} />, end: <CalendarDay date={endsOn} /> }}
    />
  );
}

/** The names of municipalities, "Lochem, Zutphen"; of a whole region in one breath. A code without a name stays a code. */
export function Municipalities({ codes, regionId }: { codes: readonly string[]; regionId: number }): ReactNode {
  const intl = useIntl();
  const { data: regions } = useRegions();
  const own = regions?.find(({ id }) => id === regionId)?.municipalities ?? [];
  if (own.length > 2 && own.every(({ code }) => codes.includes(code))) {
    return <FormattedMessage id="vocabulary.allMunicipalities" values={{ count: codes.length }} />;
  }
  return intl.formatList(
    codes.map((code) => municipalityName(regions, code)),
    { type: 'unit', style: 'long' },
  );
}

export function municipalityName(regions: readonly Region[] | undefined, code: string): string {
  for (const { municipalities } of regions ?? []) {
    const found = municipalities.find((municipality) => municipality.code === code);
    if (found !== undefined) return found.name;
  }
  return code;
}

/** Prints a page of the register. */
export function PrintButton(): ReactNode {
  return (
    <AnyPrintButton small>
      <FormattedMessage id="vocabulary.print" />
    </AnyPrintButton>
  );
}
