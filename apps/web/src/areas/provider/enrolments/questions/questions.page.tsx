import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { NotFound } from '../../../../frame/fallbacks.js';
import { DraftPage } from '../draft/draft-page.js';
import { conditionsOf, isTopic } from '../topics.js';
import { Question } from './question.js';

const route = getRouteApi('/portal/enrolments/$enrolmentId/questions/$topic');

/** The questions about one topic. */
export function Page(): ReactNode {
  const { enrolmentId, topic } = route.useParams();
  const { from } = route.useSearch();
  if (!isTopic(topic)) return <NotFound />;
  return (
    <DraftPage key={topic} enrolmentId={enrolmentId} part={topic} from={from}>
      {(enrolment, mayEdit) => (
        <>
          <p className="lead">
            <FormattedMessage id={`enrolling.intro.${topic}`} />
          </p>
          {conditionsOf(enrolment.conditions, topic).map((condition) => (
            <Question key={condition.code} enrolment={enrolment} condition={condition} mayEdit={mayEdit} />
          ))}
        </>
      )}
    </DraftPage>
  );
}
