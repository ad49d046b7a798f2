import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { FaultText } from '../faults.js';
import type { MissingPart } from '../topics.js';

/** A document with its dates, and whether it will do today. */
export function DocumentLine({
  document,
  fault,
}: {
  document: { id: string; fileName: string; issuedOn: string; expiresOn: string | null };
  fault: MissingPart | undefined;
}): ReactNode {
  const { id, fileName, issuedOn, expiresOn } = document;
  return (
    <div className="items__main">
      <a href={`/v1/evidence/${id}/file`} download={fileName}>
        {fileName}
      </a>{' '}
      {fault === undefined ? (
        <Badge tone="positive">
          <FormattedMessage id="enrolling.document.fine" />
        </Badge>
      ) : (
        <Badge tone="warning">
          <FormattedMessage id="enrolling.document.unfit" />
        </Badge>
      )}
      <div className="small subtle">
        <FormattedMessage
          id="enrolling.document.dates"
          values={{
            issued: <CalendarDay date={issuedOn} />,
            expires: expiresOn === null ? '' : <CalendarDay date={expiresOn} />,
            until: expiresOn === null ? 'none' : 'day',
          }}
        />
      </div>
      {fault !== undefined && (
        <div className="small">
          <FaultText fault={fault} />
        </div>
      )}
    </div>
  );
}
