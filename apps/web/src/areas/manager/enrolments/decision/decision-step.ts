import { useQueryClient } from '@tanstack/react-query';
import { type Command, useCommand } from '../../../../api/command.js';

/**
 * A step in the decision on an enrolment. What it was refused for is forgotten together with what the page knew: when
 * somebody else was first, the page shows how things stand once the message is read.
 */
export function useDecisionStep<Input, Output>(
  call: (input: Input, key: string) => Promise<Output>,
): Command<Input, Output> {
  const queryClient = useQueryClient();
  const step = useCommand(call, [['enrolments'], ['work-items'], ['contracts']]);
  return {
    ...step,
    forgetProblem: () => {
      if (step.problem?.status === 409) void queryClient.invalidateQueries({ queryKey: ['enrolments'] });
      step.forgetProblem();
    },
  };
}
