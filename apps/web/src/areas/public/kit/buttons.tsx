import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, type ButtonVariant } from '../../../components/button.js';

const variants: readonly ButtonVariant[] = ['primary', 'secondary', 'danger', 'quiet'];

export function Buttons(): ReactNode {
  return (
    <section>
      <h2>
        <FormattedMessage id="kit.buttons" />
      </h2>
      <div className="stack">
        {[false, true].map((small) => (
          <div className="row" key={String(small)}>
            {variants.map((variant) => (
              <Button key={variant} variant={variant} small={small}>
                <FormattedMessage id={`kit.button.${variant}`} />
              </Button>
            ))}
            <Button variant="primary" small={small} busy>
              <FormattedMessage id="kit.button.busy" />
            </Button>
            <Button small={small} unavailable>
              <FormattedMessage id="kit.button.unavailable" />
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
