import type { CalendarDate, TermScheme } from '@openhuis/calendar';
import {
  afterExtension,
  afterLapse,
  cohortDeadlines,
  houseProgramme,
  contractDeadlines,
  type ContractFacts,
} from '@openhuis/contracts';
import type { PlannedDeadline } from '@openhuis/platform';
import type { ForecastBranch, ForecastDeadline } from './rules/forecast.js';

/** Contracts of a procedure that share their term: however many there are, their future is computed once. */
export interface ContractCohort {
  procedureId: string;
  scheme: TermScheme;
  extensionsExercised: number;
  endsOn: CalendarDate;
  count: number;
}

/**
 * The deadlines that a cohort with an open option would get in either branch, for every extension that is left. They come
 * from the same pure functions that write the real deadlines (`libs/contracts`), on the facts as they would then be.
 */
export function branchesOf(cohort: ContractCohort): ForecastDeadline[] {
  const branches: ForecastDeadline[] = [];
  let facts = factsOf(cohort);
  while (facts.optionOpen) {
    const extension = facts.extensionsExercised + 1;
    const add = (branch: ForecastBranch, count: number, planned: PlannedDeadline[]): void => {
      for (const { kind, dueOn, inForceOn, announced } of planned)
        if (announced)
          branches.push({ procedureId: cohort.procedureId, kind, dueOn, inForceOn, branch, extension, count });
    };
    add('ifEnded', cohort.count, contractDeadlines(afterLapse(facts)));
    const extended = afterExtension(facts);
    add('ifExtended', cohort.count, contractDeadlines(extended));
    // The region decides once for the whole cohort.
    if (extended.optionOpen)
      add(
        'ifExtended',
        1,
        cohortDeadlines(cohort.scheme, [extended.endsOn], extended.asOf, houseProgramme.proposeMonths),
      );
    facts = extended;
  }
  return branches;
}

/** A running contract of the cohort. Its lines that end earlier have deadlines of their own, which stand already. */
function factsOf({ scheme, extensionsExercised, endsOn }: ContractCohort): ContractFacts {
  return {
    scheme,
    signatureWeeks: 0,
    offerValidityDays: 0,
    formedOn: scheme.startsOn,
    signingAgainSince: null,
    signedOn: scheme.startsOn,
    startsOn: scheme.startsOn,
    activated: true,
    endedOn: null,
    endReason: null,
    extensionsExercised,
    optionOpen: true,
    endsOn,
    lineEnds: [endsOn],
    preparedEnds: [],
    asOf: scheme.startsOn,
  };
}
