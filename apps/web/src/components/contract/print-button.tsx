import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { PrintButton as AnyPrintButton } from '../print-button.js';

/** Prints the page of a contract. Its texts: 'components/contract'. */
export function PrintButton(): ReactNode {
  return (
    <AnyPrintButton>
      <FormattedMessage id="contractPart.print" />
    </AnyPrintButton>
  );
}
