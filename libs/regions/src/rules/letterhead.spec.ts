import { describe, expect, it } from '@jest/globals';
import { letterheadOf } from './letterhead.js';
import { HOUSE_COLOUR, themeOf } from './theme.js';

const contact = {
  displayName: 'Zorgregio',
  contactEmail: 'contract@zorgregio.example',
  phone: null,
  postalAddress: null,
};

describe('a letterhead', () => {
  it('has a colour that can be read on white, whatever the brand', () => {
    const pale = letterheadOf({ contact, brandColour: '#ffff66', logo: null });
    expect(pale.colour).not.toBe('#ffff66');
    expect(pale.colour).toBe(themeOf('#ffff66').light.link);
  });

  it.each([null, 'geel', '#ff'])(
    'has the colour of the house where the region set none that is one: %s',
    (brandColour) => {
      expect(letterheadOf({ contact, brandColour, logo: null })).toEqual({
        name: 'Zorgregio',
        phone: null,
        email: 'contract@zorgregio.example',
        colour: themeOf(HOUSE_COLOUR).light.link,
        logo: null,
      });
    },
  );
});
