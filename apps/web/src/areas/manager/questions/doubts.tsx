import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { anonymityDoubts, type AnonymityDoubt } from '../../../../../../libs/questions/src/rules/anonymity.js';
import { Alert } from '../../../components/alert.js';
import type { Words } from './words.js';
import type { Question } from './question-queries.js';

/** What in the words may still tell who asked, by the same rule by which the api looks; told while one types. */
export function Doubts({ words, questions }: { words: Words; questions: readonly Question[] }): ReactNode {
  const askers = questions.flatMap(({ organisationName, kvkNumber, askedBy }) => [
    { name: organisationName, kvkNumber },
    { name: askedBy },
  ]);
  const found = anonymityDoubts(`${words.question}\n${words.answer}`, askers);
  return <div role="status">{found.length > 0 && <DoubtList doubts={found} />}</div>;
}

/** The doubts in words. */
export function DoubtList({ doubts }: { doubts: readonly AnonymityDoubt[] }): ReactNode {
  return (
    <Alert tone="warning" title={<FormattedMessage id="answering.doubt" />}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>
            <FormattedMessage id={`answering.doubt.${doubt}`} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
