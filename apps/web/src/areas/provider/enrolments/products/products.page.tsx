import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { DraftPage } from '../draft/draft-page.js';
import { type Enrolment, procedureQuery } from '../enrolment.js';
import { ChooseProducts } from './choose-products.js';
import './products.css';

const route = getRouteApi('/portal/enrolments/$enrolmentId/products');

/** Which products in which municipalities. */
export function Page(): ReactNode {
  const { enrolmentId } = route.useParams();
  const { from } = route.useSearch();
  return (
    <DraftPage enrolmentId={enrolmentId} part="products" from={from}>
      {(enrolment, mayEdit) => <WithProcedure enrolment={enrolment} mayEdit={mayEdit} />}
    </DraftPage>
  );
}

function WithProcedure({ enrolment, mayEdit }: { enrolment: Enrolment; mayEdit: boolean }): ReactNode {
  const procedure = useQuery(procedureQuery(enrolment.procedureId));
  return (
    <Loaded query={procedure} skeleton={<Skeleton lines={10} height="3rem" />}>
      {(found) => <ChooseProducts enrolment={enrolment} procedure={found} mayEdit={mayEdit} />}
    </Loaded>
  );
}
