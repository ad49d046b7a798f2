import type { PlannedDeadline } from '@openhuis/platform';

/**
 * The deadline of a publication that waits: the system acts on the day itself, so that the version holds from its first
 * sweep on.
 *
 * @param publishedOn the day on which it was published
 */
export function publicationDeadlines(effectiveOn: string, publishedOn: string): PlannedDeadline[] {
  return [
    {
      kind: 'publication-effective',
      dueOn: effectiveOn,
      actsOn: effectiveOn,
      inForceOn: publishedOn,
      announced: true,
    },
  ];
}
