import { describe, expect, it } from '@jest/globals';
import { dialogueValues, exampleDialogue } from './dialogue-facts.js';

describe('what a notice says of a dialogue table', () => {
  it('writes the time on the clock in Amsterdam, in summer and in winter', () => {
    expect(dialogueValues(exampleDialogue, 'nl')['meetingTime']).toBe('10.00 tot 12.00 uur');
    const winter = {
      ...exampleDialogue,
      startsAt: '2030-12-05T08:30:00Z',
      endsAt: '2030-12-05T10:00:00Z',
    };
    expect(dialogueValues(winter, 'en')['meetingTime']).toBe('09:30 to 11:00');
  });

  it('names the place, the link, or both', () => {
    const link = 'https://vergadering.example/3';
    expect(dialogueValues({ ...exampleDialogue, link }, 'nl')['meetingPlace']).toBe(`Stadhuis, Lochem, ${link}`);
    expect(dialogueValues({ ...exampleDialogue, place: null, link }, 'nl')['meetingPlace']).toBe(link);
  });

  it('says nothing of what is not known', () => {
    const proposal = {
      ...exampleDialogue,
      table: null,
      startsAt: null,
      endsAt: null,
      place: null,
      message: null,
      cancelReason: null,
    };
    expect(dialogueValues(proposal, 'nl')).toEqual({ proposal: 'Reistijd in het buitengebied' });
    expect(dialogueValues(null, 'nl')).toEqual({});
  });
});
