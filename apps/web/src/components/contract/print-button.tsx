import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../button.js';

/** Prints the page as it is shown. */
export function PrintButton(): ReactNode {
  return (
    <Button onClick={() => window.print()}>
      <FormattedMessage id="contractPart.print" />
    </Button>
  );
}
