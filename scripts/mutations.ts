/**
 * `npm run mutations`: takes one guard away at a time, in a copy of the tree, and runs the one test that is named for it.
 * A test that stays green guards nothing, and the run ends with 1. Words choose guards: `npm run mutations -- fence csrf`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runJest } from './jest.ts';
import { type Mutation, mutated, mutations } from './mutation-list.ts';
import { runAsCommand, Trouble } from './trouble.ts';

const root = resolve(import.meta.dirname, '..');

interface Finding {
  mutation: Mutation;
  red: boolean;
  note: string;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const unknown = words.filter((word) => !mutations.some(({ guard }) => guard.includes(word)));
  if (unknown.length > 0) throw new Trouble(`no guard is named ${unknown.join(' or ')}`);
  const chosen = mutations.filter(({ guard }) => words.length === 0 || words.some((word) => guard.includes(word)));
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-mutations-'));
  // Jest ends by the same Ctrl-C; what it was given goes after it.
  process.on('SIGINT', () => undefined);
  try {
    copyTree(folder);
    // Each must fit before the first is tried: a guard that moved is to be found again, not passed over.
    for (const mutation of chosen) mutated(mutation, readFileSync(join(folder, mutation.file), 'utf8'));
    const findings: Finding[] = [];
    const sound = new Map<string, string>();
    for (const mutation of chosen) {
      const finding = await tryOut(folder, mutation, sound);
      console.log(`${finding.red ? 'red  ' : 'GREEN'} ${mutation.guard}${finding.note}`);
      findings.push(finding);
    }
    console.log(`\n${table(findings)}`);
    if (findings.some(({ red }) => !red)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** What stands in the tree now, committed or not, beside the packages of this one. */
function copyTree(folder: string): void {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  if (listed.status !== 0) throw new Trouble(listed.stderr.toString());
  for (const file of new Set(listed.stdout.toString().split('\0'))) {
    if (file === '') continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    try {
      cpSync(join(root, file), join(folder, file));
    } catch (error) {
      // Removed, and not committed yet.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

async function tryOut(folder: string, mutation: Mutation, sound: Map<string, string>): Promise<Finding> {
  const named = `${mutation.test} ${mutation.name}`;
  const before = sound.get(named) ?? (await trouble(folder, mutation));
  sound.set(named, before);
  if (before !== '')
    return { mutation, red: false, note: `: its test does not pass with the guard in place (${before})` };
  const file = join(folder, mutation.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(mutation, text));
  try {
    const { failed } = await run(folder, mutation);
    return { mutation, red: failed > 0, note: '' };
  } finally {
    writeFileSync(file, text);
  }
}

/** What keeps the named test from passing as the tree stands; '' when nothing does. */
async function trouble(folder: string, mutation: Mutation): Promise<string> {
  const { passed, failed, output } = await run(folder, mutation);
  if (failed > 0) return output.split('\n').find((line) => line.includes('●')) ?? `${failed} failed`;
  return passed === 0 ? 'there is no such test' : '';
}

function run(folder: string, { test, name }: Mutation): ReturnType<typeof runJest> {
  const project = test.endsWith('.spec.ts') ? 'rules' : 'system';
  const parameters = ['--selectProjects', project, '--forceExit', '--runTestsByPath', test];
  return runJest([...parameters, '--testNamePattern', name], { quiet: true, folder });
}

function table(findings: readonly Finding[]): string {
  const rows = [
    ['guard', 'mutation', 'test', 'red'],
    ...findings.map(({ mutation: { guard, what, test, name }, red }) => [
      guard,
      what,
      `${test}: ${name}`,
      red ? 'yes' : 'NO',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`).join('\n');
}

await runAsCommand(import.meta.filename, main);
