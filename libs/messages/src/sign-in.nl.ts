import type { SignInTexts } from './sign-in-text.js';

/** Dutch, level B1, "u". */
export const dutchSignIn: SignInTexts = {
  product: 'Openhuis',
  again: 'Opnieuw inloggen',
  choose: {
    title: 'Inloggen',
    lead: 'Voor wie werkt u?',
    staff: 'Ik werk voor een gemeente of regio',
    staffHint: 'U logt in met het account van uw gemeente.',
    provider: 'Ik werk voor een zorgaanbieder',
    providerHint: 'U logt in met eHerkenning.',
  },
  pages: {
    'no-doors': {
      title: 'Inloggen kan hier nog niet',
      lines: ['De beheerder van Openhuis heeft het inloggen nog niet ingesteld.'],
    },
    'unknown-door': { title: 'Deze pagina bestaat niet', lines: ['Kies opnieuw hoe u wilt inloggen.'] },
    'bad-return': {
      title: 'Deze link klopt niet',
      lines: ['De link wilde u na het inloggen naar een andere website sturen. Dat doen wij niet.'],
    },
    'attempt-unknown': {
      title: 'Deze inlogpoging is niet meer geldig',
      lines: ['U bent niet ingelogd. Misschien hebt u de pagina opnieuw geladen, of de knop Terug gebruikt.'],
    },
    'attempt-expired': {
      title: 'Het inloggen duurde te lang',
      lines: ['U bent niet ingelogd. Voor uw veiligheid hebt u {minutes} minuten om in te loggen.'],
    },
    'other-door': {
      title: 'Het inloggen is niet gelukt',
      lines: ['U bent niet ingelogd. Het antwoord hoort bij een andere manier van inloggen dan u koos.'],
    },
    'other-browser': {
      title: 'Het inloggen is niet gelukt',
      lines: [
        'U bent niet ingelogd. Het inloggen is niet in deze browser begonnen, of uw browser bewaart geen cookies.',
        'Kreeg u een link van iemand anders? Gebruik die dan niet.',
      ],
    },
    'refused-there': {
      title: 'U bent niet ingelogd',
      lines: ['U bent gestopt met inloggen, of de inlogdienst gaf geen toestemming.'],
    },
    'not-genuine': {
      title: 'Het inloggen is niet gelukt',
      lines: ['U bent niet ingelogd. Wij konden niet vaststellen dat het antwoord van de inlogdienst echt is.'],
    },
    'claims-unfit': {
      title: 'Wij missen gegevens van de inlogdienst',
      lines: [
        'U bent niet ingelogd. De inlogdienst gaf niet alles door wat wij nodig hebben. Een zorgaanbieder logt in namens een organisatie met een KvK-nummer.',
        'Lukt het weer niet? Vraag dan hulp aan de beheerder van uw inlogmiddel.',
      ],
    },
    'level-too-low': {
      title: 'Uw inlogmiddel is niet zeker genoeg',
      lines: [
        'U bent niet ingelogd. Voor Openhuis hebt u betrouwbaarheidsniveau {needed} of hoger nodig.',
        '{given, select, none {De inlogdienst gaf geen niveau door.} other {U logde in met niveau {given}.}}',
        'Vraag een hoger niveau aan bij de leverancier van uw inlogmiddel.',
      ],
    },
    'no-access': {
      title: 'U hebt nog geen toegang',
      lines: [
        'Wij weten wie u bent, maar u hebt nog geen rol in een regio. Vraag de beheerder van uw regio om toegang.',
      ],
    },
    'provider-away': {
      title: 'Inloggen kan nu even niet',
      lines: ['De inlogdienst geeft geen antwoord. Probeer het over een paar minuten opnieuw.'],
    },
    'too-many-attempts': {
      title: 'Te veel pogingen om in te loggen',
      lines: ['Vanaf uw netwerk is te vaak achter elkaar ingelogd. Wacht een minuut en probeer het dan opnieuw.'],
    },
    'signed-out': {
      title: 'U bent uitgelogd',
      lines: ['Werkt u op een computer die anderen ook gebruiken? Sluit dan alle vensters van uw browser.'],
    },
  },
};
