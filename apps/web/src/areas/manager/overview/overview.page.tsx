import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';

export function Page(): ReactNode {
  const intl = useIntl();
  return <PageFrame title={intl.formatMessage({ id: 'desk.work' })}>{null}</PageFrame>;
}
