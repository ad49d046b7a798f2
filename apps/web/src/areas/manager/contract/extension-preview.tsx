import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { type Contract, runsUntil } from '../../../components/contract/contract-queries.js';
import { Fact, Facts, Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { extendableLines, type ExtensionDraft, type Option } from './extension-form.js';

/** What will happen when it is sent: every line as it is now and as it would be, and until when can be answered. */
export function ExtensionPreview({
  contract,
  option,
  draft,
}: {
  contract: Contract;
  option: Option;
  draft: ExtensionDraft;
}): ReactNode {
  const intl = useIntl();
  const extendable = extendableLines(contract);
  const goesOn = (line: Contract['lines'][number]): boolean =>
    extendable.includes(line) &&
    (draft.lines === null ||
      draft.lines.some(
        ({ productId, municipality }) => productId === line.productId && municipality === line.municipality,
      ));
  const consequence = option.state === 'late' ? 'late' : contract.extensionMode;
  return (
    <>
      <h2 tabIndex={-1} data-focus-target>
        <FormattedMessage id="deskContract.extend.preview" />
      </h2>
      <Alert>
        <p>
          <FormattedMessage
            id={`deskContract.extend.consequence.${consequence}`}
            values={{ provider: contract.organisationName, date: <CalendarDay date={draft.answerDueOn} /> }}
          />
        </p>
      </Alert>
      <Facts>
        <Fact name={<FormattedMessage id="deskContract.extend.now" />}>
          <CalendarDay date={contract.endsOn} />
        </Fact>
        <Fact name={<FormattedMessage id="deskContract.extend.then" />}>
          <CalendarDay date={option.endsOn} />
        </Fact>
        <Fact name={<FormattedMessage id="deskContract.extend.answerDueOn" />}>
          <CalendarDay date={draft.answerDueOn} />
        </Fact>
        <Fact name={<FormattedMessage id="deskContract.extend.reason" />}>{draft.reason}</Fact>
      </Facts>
      <Table caption={intl.formatMessage({ id: 'deskContract.extend.linesAfter' })}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="contractPart.lines.product" />
            </th>
            <th scope="col">
              <FormattedMessage id="deskContract.extend.municipality" />
            </th>
            <th scope="col">
              <FormattedMessage id="deskContract.extend.now" />
            </th>
            <th scope="col">
              <FormattedMessage id="deskContract.extend.then" />
            </th>
          </tr>
        </thead>
        <tbody>
          {contract.lines.map((line) => (
            <tr key={`${line.productId} ${line.municipality}`}>
              <th scope="row">{line.productName[currentLanguage()]}</th>
              <td>{line.municipalityName}</td>
              <td>{line.endsOn !== null && <CalendarDay date={line.endsOn} short />}</td>
              <td>
                {goesOn(line) ? (
                  <strong>
                    <CalendarDay date={runsUntil(line, option.endsOn)} short />
                  </strong>
                ) : (
                  <FormattedMessage id="deskContract.extend.ends" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
