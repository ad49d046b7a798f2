import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { Letters } from '../../../components/letters/letters.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, ProblemState, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { ConflictsOfInterest } from './assessing/conflicts-of-interest.js';
import { EvidenceChecks } from './assessing/evidence-checks.js';
import { OrganisationChecks } from './assessing/organisation-checks.js';
import { AskSupplementLink, SupplementState } from './assessing/supplement-state.js';
import { ConditionReview, outcomes, withOutcome } from './condition-review.js';
import { type Enrolment, useEnrolment, useStandingReasons } from './enrolment-queries.js';
import { EnrolmentHead } from './enrolment-head.js';
import { Lines } from './lines.js';
import { EnrolmentParties } from './parties/enrolment-parties.js';
import { ShortcutHelp } from './shortcut-help.js';
import { TakenDecision } from './taken-decision.js';
import { useFindings } from './use-findings.js';
import { useShortcuts, useShortcutSetting } from './use-shortcuts.js';
import './enrolments.css';
import './assessing/assessing.css';

const route = getRouteApi('/desk/enrolments/$id');

/** One enrolment: what was asked, what was answered, and how it is found. */
export function Page(): ReactNode {
  const { id } = route.useParams();
  const intl = useIntl();
  const query = useEnrolment(id);
  const title = query.data?.organisationName ?? intl.formatMessage({ id: 'enrolments.one' });
  return (
    <PageFrame
      title={title}
      trail={[
        <Link key="list" to="/desk/enrolments">
          <FormattedMessage id="enrolments.title" />
        </Link>,
      ]}
    >
      <Permitted permission="enrolment.read">
        <Loaded query={query} skeleton={<Skeleton lines={6} height="7rem" />}>
          {(enrolment) => <Review key={enrolment.id} enrolment={enrolment} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Review({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const isOpen = ['submitted', 'assessed'].includes(enrolment.status);
  const isConflicted = enrolment.conflicts.some(({ personId }) => personId === session?.person?.id);
  const mayAssess = isOpen && may(session, 'enrolment.assess') && !isConflicted;
  const findings = useFindings(enrolment);
  const reasons = useStandingReasons(enrolment.id, mayAssess);
  const [shown, setShown] = useState<string>();
  const [at, setAt] = useState(-1);
  const [isHelping, setHelping] = useState(false);
  const [hasKeys, setKeys] = useShortcutSetting();
  const { conditions } = enrolment;
  const done = conditions.filter(({ assessment }) => assessment !== null).length;
  const usual = intl.formatMessage({ id: 'enrolments.metReason' });

  const keys = useMemo(() => {
    const go = (to: number): void => {
      const next = Math.min(Math.max(to, 0), conditions.length - 1);
      const code = conditions[next]?.code;
      if (code === undefined) return;
      setAt(next);
      const place = document.getElementById(`condition-${code}`);
      place?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: 'start' });
    };
    const code = conditions[at]?.code;
    const judge = (index: number) => () => {
      const outcome = outcomes[index];
      if (code === undefined || outcome === undefined || !mayAssess) return;
      findings.change(code, withOutcome(findings.draftOf(code), outcome, reasons, code, usual));
    };
    return {
      j: () => go(at + 1),
      k: () => go(at - 1),
      '1': judge(0),
      '2': judge(1),
      '3': judge(2),
      e: () => setShown((now) => (now === code ? undefined : code)),
      r: () => document.getElementById(`field-reason-${code ?? ''}`)?.focus(),
      '?': () => setHelping(true),
    };
  }, [at, conditions, findings, mayAssess, reasons, usual]);
  useShortcuts(keys, hasKeys);

  return (
    <div className="stack">
      <EnrolmentHead enrolment={enrolment} />
      <ConflictsOfInterest enrolment={enrolment} />
      <SupplementState enrolment={enrolment} />
      {findings.problem !== undefined && <ProblemState problem={findings.problem} />}
      {enrolment.decision !== null && <TakenDecision enrolment={enrolment} />}
      <EvidenceChecks enrolment={enrolment} />
      <Lines enrolment={enrolment} />
      <EnrolmentParties enrolment={enrolment} />
      <OrganisationChecks enrolment={enrolment} />
      <div className="row row--between">
        <h2>
          <FormattedMessage id="enrolments.conditions" values={{ done, total: conditions.length }} />
        </h2>
        <Button small variant="quiet" onClick={() => setHelping(true)}>
          <FormattedMessage id="enrolments.keys" />
        </Button>
      </div>
      {isOpen && !mayAssess && !isConflicted && (
        <Alert tone="info">
          <p>
            <FormattedMessage id="enrolments.readOnly" />
          </p>
        </Alert>
      )}
      {conditions.map((condition, index) => (
        <div key={condition.code} onFocus={() => setAt(index)}>
          <ConditionReview
            enrolmentId={enrolment.id}
            condition={condition}
            request={enrolment.supplements.find(({ items }) =>
              items.some(({ conditionCode }) => conditionCode === condition.code),
            )}
            check={enrolment.checks.find(({ path }) => path === `conditions/${condition.code}`)}
            findings={mayAssess ? findings : undefined}
            reasons={reasons}
            isOpen={shown === condition.code}
            setOpen={(isShown) => setShown(isShown ? condition.code : undefined)}
          />
        </div>
      ))}
      {mayAssess && <AskSupplementLink enrolment={enrolment} />}
      {isOpen && (
        <Onward
          enrolment={enrolment}
          open={conditions.length - done}
          mayPropose={may(session, 'enrolment.propose') && !isConflicted}
        />
      )}
      {enrolment.submittedAt !== null &&
        !isOpen &&
        enrolment.status !== 'supplementAsked' &&
        (enrolment.decision === null || enrolment.complaints.length > 0) && <ToDecision id={enrolment.id} />}
      <Letters enrolmentId={enrolment.id} />
      {isHelping && <ShortcutHelp isOn={hasKeys} setOn={setKeys} close={() => setHelping(false)} />}
    </div>
  );
}

/** What comes after the review. */
function Onward({
  enrolment,
  open,
  mayPropose,
}: {
  enrolment: Enrolment;
  open: number;
  mayPropose: boolean;
}): ReactNode {
  if (open > 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="enrolments.stillOpen" values={{ count: open }} />
      </p>
    );
  }
  if (!mayPropose) {
    return (
      <Alert tone="positive">
        <p>
          <FormattedMessage id="enrolments.assessedNow" />
        </p>
      </Alert>
    );
  }
  return <ToDecision id={enrolment.id} />;
}

function ToDecision({ id }: { id: string }): ReactNode {
  return (
    <p>
      <Link className={buttonClass('primary')} to="/desk/enrolments/$id/decision" params={{ id }}>
        <FormattedMessage id="enrolments.toDecision" />
      </Link>
    </p>
  );
}
