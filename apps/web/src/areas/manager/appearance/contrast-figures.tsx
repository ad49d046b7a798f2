import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { HexColour } from '../../../../../../libs/regions/src/rules/colour.js';
import { type ContrastPair, contrastPairs, themeOf } from '../../../../../../libs/regions/src/rules/theme.js';
import { Table } from '../../../components/table.js';

/** How well everything can be read that gets its colour from this one: the figures of WCAG, in light and dark. */
export function ContrastFigures({ colour }: { colour: string }): ReactNode {
  const pairs = contrastPairs(themeOf(colour as HexColour));
  const light = pairs.filter(({ scheme }) => scheme === 'light');
  const dark = pairs.filter(({ scheme }) => scheme === 'dark');
  const lowestText = Math.min(...pairs.filter(({ needed }) => needed >= 4.5).map((pair) => pair.contrast));
  return (
    <section aria-labelledby="appearance-contrast">
      <h2 id="appearance-contrast">
        <FormattedMessage id="region-look.contrast" />
      </h2>
      <p>
        <FormattedMessage
          id="region-look.contrastText"
          values={{ lowest: <Ratio value={lowestText} />, needed: <Ratio value={4.5} /> }}
        />
      </p>
      <details>
        <summary>
          <FormattedMessage id="region-look.contrastAll" />
        </summary>
        <Table caption={<FormattedMessage id="region-look.contrastCaption" />}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="region-look.pair" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="region-look.scheme.light" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="region-look.scheme.dark" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="region-look.neededHead" />
              </th>
            </tr>
          </thead>
          <tbody>
            {light.map((pair, index) => (
              <tr key={`${pair.part}-${pair.on}`}>
                <th scope="row">
                  <FormattedMessage
                    id="region-look.pairOf"
                    values={{
                      part: <FormattedMessage id={`region-look.part.${pair.part}`} />,
                      on: <FormattedMessage id={`region-look.part.${pair.on}`} />,
                    }}
                  />
                </th>
                <Figure pair={pair} />
                <Figure pair={dark[index] ?? pair} />
                <td className="number">
                  <Ratio value={pair.needed} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  );
}

function Figure({ pair }: { pair: ContrastPair }): ReactNode {
  return (
    <td className="number">
      <span
        className="appearance__sample"
        aria-hidden="true"
        style={{ color: pair.foreground, background: pair.background }}
      >
        Aa
      </span>{' '}
      <Ratio value={pair.contrast} />
    </td>
  );
}

/** Rounded down: 4.499 is not 4.5. */
function Ratio({ value }: { value: number }): ReactNode {
  return (
    <>
      <FormattedNumber value={Math.floor(value * 10) / 10} minimumFractionDigits={1} />
      :1
    </>
  );
}
