import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { currentLanguage } from '../../i18n/texts.js';

interface ShownLine {
  productId: string;
  product: string;
  productName: { nl: string; en: string };
  municipality: string;
  municipalityName: string;
  endsOn?: string;
}

/** Lines by their product, with the municipalities behind it; with their last day where it is known. */
export function EndingLines({ lines }: { lines: readonly ShownLine[] }): ReactNode {
  const groups = new Map<string, ShownLine[]>();
  for (const line of lines) {
    const key = `${line.productId} ${line.endsOn ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return (
    <ul>
      {[...groups].map(([key, own]) => {
        const [first] = own;
        if (first === undefined) return null;
        return (
          <li key={key}>
            {first.productName[currentLanguage()]} <span className="small subtle">{first.product}</span>:{' '}
            {own.map(({ municipalityName }) => municipalityName).join(', ')}
            {first.endsOn !== undefined && (
              <>
                {' '}
                <span className="small subtle">
                  <FormattedMessage
                    id="ending.lineUntil"
                    values={{ date: <CalendarDay date={first.endsOn} short /> }}
                  />
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
