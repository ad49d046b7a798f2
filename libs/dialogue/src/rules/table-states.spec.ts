import { describe, expect, it } from '@jest/globals';
import { tableAfter, type TableCommand, type TableState, tableStates } from './table-states.js';

const commands: TableCommand[] = ['change', 'invite', 'reply', 'write', 'report', 'cancel'];
const after = (state: TableState, command: TableCommand): TableState | undefined => {
  const result = tableAfter(state, command);
  return 'state' in result ? result.state : undefined;
};

describe('the life of a dialogue table', () => {
  it('is planned, told, held and reported', () => {
    expect(after('planned', 'invite')).toBe('invited');
    expect(after('invited', 'write')).toBe('invited');
    expect(after('invited', 'report')).toBe('reported');
  });

  it('tells who got a contract since by inviting again', () => {
    expect(after('invited', 'invite')).toBe('invited');
  });

  it('has no answers or minutes before anybody was invited', () => {
    expect(['reply', 'write', 'report'].map((command) => after('planned', command as TableCommand))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each<TableState>(['reported', 'cancelled'])('is over once it is %s', (state) => {
    expect(commands.filter((command) => after(state, command) !== undefined)).toEqual([]);
  });

  it('never leads to a state that does not exist', () => {
    const reached = tableStates.flatMap((state) => commands.map((command) => after(state, command)));
    expect(reached.filter((state) => state !== undefined && !tableStates.includes(state))).toEqual([]);
  });
});
