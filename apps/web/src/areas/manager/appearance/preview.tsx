import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { HexColour } from '../../../../../../libs/regions/src/rules/colour.js';
import { type ColourScheme, colourSchemes, surfaces } from '../../../../../../libs/regions/src/rules/theme.js';
import { themeTokens } from '../../../../../../libs/regions/src/rules/theme-css.js';
import { House } from '../../../frame/house.js';

/** A small page in the colours of the region, light and dark. A picture: nothing in it can be pressed. */
export function Preview({ colour, name, logo }: { colour: string; name: string; logo: string | null }): ReactNode {
  const intl = useIntl();
  return (
    <section aria-labelledby="appearance-preview">
      <h2 id="appearance-preview">
        <FormattedMessage id="region-look.preview" />
      </h2>
      <div className="appearance__previews">
        {colourSchemes.map((scheme) => (
          <figure key={scheme} className="appearance__preview" style={tokensOf(colour as HexColour, scheme)}>
            <div
              role="img"
              aria-label={intl.formatMessage({ id: 'region-look.previewOf' }, { name, scheme })}
              className="appearance__page"
            >
              <div className="appearance__header">
                {logo === null ? <House /> : <img src={logo} alt="" />}
                <span>{name}</span>
              </div>
              <div className="appearance__navigation">
                <span className="appearance__current">
                  <FormattedMessage id="region-look.sample.current" />
                </span>
                <span>
                  <FormattedMessage id="region-look.sample.other" />
                </span>
              </div>
              <div className="appearance__body">
                <p>
                  <FormattedMessage id="region-look.sample.text" />{' '}
                  <span className="appearance__link">
                    <FormattedMessage id="region-look.sample.link" />
                  </span>
                </p>
                <p className="appearance__selected">
                  <FormattedMessage id="region-look.sample.selected" />
                </p>
                <p className="row">
                  <span className="button button--primary button--small">
                    <FormattedMessage id="region-look.sample.primary" />
                  </span>
                  <span className="button button--small">
                    <FormattedMessage id="region-look.sample.secondary" />
                  </span>
                </p>
              </div>
            </div>
            <figcaption className="small">
              <FormattedMessage id={`region-look.scheme.${scheme}`} />
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

/** The tokens of the kit for a part of the page that has a scheme of its own. */
function tokensOf(colour: HexColour, scheme: ColourScheme): Record<string, string> {
  const { backgrounds, text } = surfaces[scheme];
  return {
    ...Object.fromEntries(themeTokens(colour, scheme)),
    '--basis-color-default-bg-document': backgrounds[0],
    '--basis-color-default-color-document': text,
    '--basis-color-default-color-default': text,
    colorScheme: scheme,
  };
}
