import { evidenceFaults } from '../../../../../../../libs/providers/src/rules/evidence-faults.js';

/** A file as far as it can be judged before it is sent. */
export interface ChosenFile {
  name: string;
  size: number;
}

/** What is about to be sent. Dates are '2026-01-15', or '' for none, or what was typed and is no date. */
export interface PlannedUpload {
  kind: string;
  file: ChosenFile | undefined;
  issuedOn: string;
  expiresOn: string;
  /** The condition asks for a document with a last day. */
  ends: boolean;
}

/** As the api has it: 25 MB. */
const LARGEST_FILE = 25 * 1024 * 1024;

/** Everything that is wrong with an upload, before it travels: the rule of the api, and what the browser knows of the file. */
export function uploadFaults(
  { kind, file, issuedOn, expiresOn, ends }: PlannedUpload,
  today: string,
): { code: string; path?: string; details?: Record<string, string | number | string[]> }[] {
  const statement = { kind, issuedOn, expiresOn: expiresOn === '' ? undefined : expiresOn };
  return [
    ...fileFaults(file),
    ...evidenceFaults(statement, today),
    ...(ends && expiresOn === '' ? [{ code: 'answer-missing', path: 'expiresOn' }] : []),
  ];
}

function fileFaults(file: ChosenFile | undefined): { code: string; path: string }[] {
  if (file === undefined) return [{ code: 'evidence-missing', path: 'file' }];
  if (file.size > LARGEST_FILE) return [{ code: 'body-too-large', path: 'file' }];
  return /\.(pdf|jpe?g|png|docx|xlsx)$/i.test(file.name) ? [] : [{ code: 'file-type', path: 'file' }];
}
