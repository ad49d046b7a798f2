import type { AssuranceLevel, ChoiceFault } from './choice.js';

/** The words of the pages in one language. */
export interface PageTexts {
  language: 'nl' | 'en';
  demo: string;
  choose: string;
  explanation: string;
  search: string;
  searchHint: string;
  searchButton: string;
  nobody: (search: string) => string;
  more: (count: number) => string;
  kvkNumber: string;
  alsoAt: string;
  level: string;
  levels: Record<AssuranceLevel, string>;
  somebodyNew: string;
  newStaffExplanation: string;
  newProviderExplanation: string;
  name: string;
  email: string;
  emailOptional: string;
  emailVerified: string;
  kvkNumberHint: string;
  branchNumber: string;
  branchNumberHint: string;
  signIn: string;
  correct: string;
  faults: Record<ChoiceFault, string>;
  roles: Record<string, string>;
  signingOut: string;
  signOut: string;
  signedOut: string;
  signedOutExplanation: string;
  expired: string;
  expiredExplanation: string;
  failed: string;
  failedExplanation: string;
  home: string;
  homeExplanation: string;
}

const dutch: PageTexts = {
  language: 'nl',
  demo: 'Inloggen bij de demo van Openhuis',
  choose: 'Kies wie u bent',
  explanation:
    'Alle personen en organisaties zijn verzonnen. Er is geen wachtwoord: u kiest een naam en u bent ingelogd.',
  search: 'Zoek een naam, een rol of een organisatie',
  searchHint: 'Bijvoorbeeld: beoordelaar, of een KvK-nummer.',
  searchButton: 'Zoeken',
  nobody: (search) => `Niemand gevonden voor “${search}”.`,
  more: (count) => `Er zijn nog ${count} andere. Zoek om ze te zien.`,
  kvkNumber: 'KvK-nummer',
  alsoAt: 'werkt ook bij',
  level: 'Hoe zeker is het dat u het bent? (betrouwbaarheidsniveau)',
  levels: {
    loa2: 'Laag (EH2, loa2): te laag voor Openhuis',
    loa3: 'Substantieel (EH3, loa3)',
    loa4: 'Hoog (EH4, loa4)',
  },
  somebodyNew: 'Of: iemand die nog niet bekend is',
  newStaffExplanation: 'Zo ziet u wat iemand ziet die nog geen rol heeft bij een regio.',
  newProviderExplanation:
    'Zo probeert u de eerste keer inloggen. Kies een KvK-nummer dat nog niet bestaat, of juist een dat al bestaat. Dezelfde naam is dezelfde persoon.',
  name: 'Naam',
  email: 'E-mailadres',
  emailOptional: 'E-mailadres (hoeft niet)',
  emailVerified: 'Het e-mailadres is gecontroleerd',
  kvkNumberHint: 'Acht cijfers. Nullen vooraan horen erbij.',
  branchNumber: 'Vestigingsnummer (hoeft niet)',
  branchNumberHint: 'Twaalf cijfers.',
  signIn: 'Inloggen',
  correct: 'U kunt nog niet inloggen',
  faults: {
    person: 'Deze persoon is er niet. Kies iemand uit de lijst.',
    name: 'Vul een naam in van hoogstens 100 tekens.',
    email: 'Vul een e-mailadres in, zoals naam@organisatie.example.',
    kvkNumber: 'Vul een KvK-nummer in van acht cijfers.',
    branchNumber: 'Vul een vestigingsnummer in van twaalf cijfers, of laat het leeg.',
    level: 'Kies een betrouwbaarheidsniveau.',
  },
  roles: {
    region_administrator: 'regiobeheerder',
    contract_manager: 'contractmanager',
    assessor: 'beoordelaar',
    approver: 'besluitnemer',
    municipal_manager: 'medewerker van een gemeente',
    auditor: 'auditor',
    provider_administrator: 'beheerder van de aanbieder',
    provider_editor: 'medewerker van de aanbieder',
    provider_signatory: 'tekenbevoegde',
  },
  signingOut: 'U logt uit',
  signOut: 'Uitloggen',
  signedOut: 'U bent uitgelogd',
  signedOutExplanation: 'U kunt dit venster sluiten.',
  expired: 'Deze inlogpoging is verlopen',
  expiredExplanation: 'Ga terug naar Openhuis en log opnieuw in.',
  failed: 'Inloggen lukt niet',
  failedExplanation: 'Ga terug naar Openhuis en log opnieuw in. Lukt het dan nog niet, geef dan deze melding door:',
  home: 'Hier kiest u wie u bent',
  homeExplanation: 'Log in bij Openhuis; dan komt u vanzelf hier.',
};

const english: PageTexts = {
  language: 'en',
  demo: 'Sign in to the demo of Openhuis',
  choose: 'Choose who you are',
  explanation: 'All people and organisations are made up. There is no password: choose a name and you are signed in.',
  search: 'Search for a name, a role or an organisation',
  searchHint: 'For example: assessor, or a KvK number.',
  searchButton: 'Search',
  nobody: (search) => `Nobody found for “${search}”.`,
  more: (count) => `There are ${count} more. Search to see them.`,
  kvkNumber: 'KvK number',
  alsoAt: 'also works for',
  level: 'How certain is it that it is you? (assurance level)',
  levels: {
    loa2: 'Low (EH2, loa2): too low for Openhuis',
    loa3: 'Substantial (EH3, loa3)',
    loa4: 'High (EH4, loa4)',
  },
  somebodyNew: 'Or: somebody who is not known yet',
  newStaffExplanation: 'Shows what somebody sees who has no role in a region yet.',
  newProviderExplanation:
    'Try signing in for the first time. Take a KvK number that is not there yet, or one that is. The same name is the same person.',
  name: 'Name',
  email: 'E-mail address',
  emailOptional: 'E-mail address (optional)',
  emailVerified: 'The e-mail address was verified',
  kvkNumberHint: 'Eight digits, with the zeros in front.',
  branchNumber: 'Branch number (optional)',
  branchNumberHint: 'Twelve digits.',
  signIn: 'Sign in',
  correct: 'You cannot sign in yet',
  faults: {
    person: 'This person is not there. Choose somebody from the list.',
    name: 'Give a name of at most 100 characters.',
    email: 'Give an e-mail address, such as name@organisation.example.',
    kvkNumber: 'Give a KvK number of eight digits.',
    branchNumber: 'Give a branch number of twelve digits, or leave it empty.',
    level: 'Choose an assurance level.',
  },
  roles: {
    region_administrator: 'region administrator',
    contract_manager: 'contract manager',
    assessor: 'assessor',
    approver: 'approver',
    municipal_manager: 'municipal manager',
    auditor: 'auditor',
    provider_administrator: 'provider administrator',
    provider_editor: 'provider editor',
    provider_signatory: 'provider signatory',
  },
  signingOut: 'You are signing out',
  signOut: 'Sign out',
  signedOut: 'You are signed out',
  signedOutExplanation: 'You can close this window.',
  expired: 'This sign-in has expired',
  expiredExplanation: 'Go back to Openhuis and sign in again.',
  failed: 'Signing in failed',
  failedExplanation: 'Go back to Openhuis and sign in again. If that fails too, pass this message on:',
  home: 'Here you choose who you are',
  homeExplanation: 'Sign in to Openhuis; that brings you here.',
};

export function textsOf(language: 'nl' | 'en'): PageTexts {
  return language === 'nl' ? dutch : english;
}
