import type { Language } from './message.js';

/** Mails to people about working for an organisation. */
export type MemberMailKind =
  | 'invitation'
  | 'join-requested'
  | 'join-approved'
  | 'join-refused'
  | 'address'
  | 'consortium-invited'
  | 'consortium-answered'
  | 'consortium-supplement'
  | 'evidence-infected';

/** The text of one mail, in ICU messages. */
export interface MemberMailText {
  subject: string;
  lines: readonly string[];
  /** What stands before the link. */
  where: string;
}

export interface MemberMailCatalogue {
  mails: Record<MemberMailKind, MemberMailText>;
  greeting: string;
  closing: string;
  footer: string;
}

/** Dutch (B1, "u") and English. */
export const memberMailCatalogues: Record<Language, MemberMailCatalogue> = {
  nl: {
    greeting: 'Beste lezer,',
    closing: 'Met vriendelijke groet,',
    footer: 'Dit bericht is automatisch verstuurd door Openhuis. U kunt er niet op antwoorden.',
    mails: {
      invitation: {
        subject: 'Uitnodiging om in Openhuis te werken voor {organisation}',
        lines: [
          '{organisation} nodigt u uit om in Openhuis te werken. In Openhuis schrijft de organisatie zich in bij zorgregio’s en beheert zij haar contracten.',
          'Open de link hieronder en log in met eHerkenning. De link werkt één keer, tot {expiresOn}. Deel de link met niemand.',
          'Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.',
        ],
        where: 'Uw uitnodiging:',
      },
      'join-requested': {
        subject: '{person} vraagt toegang tot {organisation}',
        lines: [
          '{person} heeft ingelogd met eHerkenning van {organisation} en vraagt om toegang in Openhuis.',
          'U beheert {organisation}. Geef {person} een rol, of weiger de toegang en leg uit waarom.',
        ],
        where: 'Beantwoord de vraag in Openhuis:',
      },
      'join-approved': {
        subject: 'U hebt nu toegang tot {organisation}',
        lines: ['Een beheerder van {organisation} heeft u toegang gegeven. U kunt nu in Openhuis aan het werk.'],
        where: 'Ga naar Openhuis:',
      },
      'join-refused': {
        subject: 'U krijgt geen toegang tot {organisation}',
        lines: [
          'Een beheerder van {organisation} heeft uw vraag om toegang geweigerd. De reden: {reason}',
          'Hebt u hier vragen over? Neem dan contact op met uw organisatie.',
        ],
        where: 'Uw vraag in Openhuis:',
      },
      address: {
        subject: 'Bevestig uw e-mailadres voor Openhuis',
        lines: [
          'U hebt zich met dit e-mailadres aangemeld bij Openhuis. Open de link hieronder in de browser waarin u bent ingelogd.',
          'Hebt u zich niet aangemeld? Dan hoeft u niets te doen. Open de link dan niet.',
        ],
        where: 'Bevestig uw adres:',
      },
      'consortium-invited': {
        subject: '{lead} vraagt {organisation} mee te doen in een combinatie',
        lines: [
          '{lead} wil zich samen met {organisation} inschrijven als combinatie voor {procedure}. {lead} is de penvoerder.',
          'In een combinatie is elk lid hoofdelijk aansprakelijk: de regio kan elk lid aanspreken op het hele contract. Een beheerder of tekenbevoegde bevestigt daarom zelf dat {organisation} meedoet. Ook levert {organisation} eigen documenten aan.',
          'Wilt u niet meedoen? Dan kunt u dat op dezelfde pagina laten weten.',
        ],
        where: 'Bekijk het deel van uw organisatie:',
      },
      'consortium-answered': {
        subject: '{member} heeft geantwoord op uw combinatie',
        lines: [
          '{outcome, select, confirmed {{member} bevestigt dat zij meedoet in uw combinatie en hoofdelijk aansprakelijk is.} other {{member} doet niet mee in uw combinatie. In Openhuis leest u waarom.}}',
        ],
        where: 'Bekijk met wie u inschrijft:',
      },
      'consortium-supplement': {
        subject: 'Vul de inschrijving van uw combinatie aan, uiterlijk op {until}',
        lines: [
          'De regio heeft gevraagd om een aanvulling op de inschrijving van uw combinatie voor {procedure}. Ook {organisation} moet iets aanleveren.',
          '{lead} is de penvoerder en stuurt alles samen in. Dat kan tot en met {until}. Lever uw deel dus eerder aan.',
        ],
        where: 'Bekijk wat er ontbreekt:',
      },
      'evidence-infected': {
        subject: 'In een bestand van {organisation} is een virus gevonden: {document}',
        lines: [
          'U hebt in Openhuis het bestand {document} geplaatst. Bij de controle is daarin een virus of andere schadelijke software gevonden. Wij hebben het bestand verwijderd. Niemand anders heeft het gezien.',
          'Plaats het document opnieuw, vanaf een computer die is gecontroleerd. Gebruikte u het in een inschrijving? Dan ontbreekt het daar nu.',
        ],
        where: 'Uw documenten in Openhuis:',
      },
    },
  },
  en: {
    greeting: 'Dear reader,',
    closing: 'Kind regards,',
    footer: 'This message was sent automatically by Openhuis. You cannot reply to it.',
    mails: {
      invitation: {
        subject: 'Invitation to work for {organisation} in Openhuis',
        lines: [
          '{organisation} invites you to work in Openhuis. In Openhuis the organisation enrols with care regions and keeps its contracts.',
          'Open the link below and sign in with eHerkenning. The link works once, until {expiresOn}. Share it with nobody.',
          'Did you not expect this invitation? Then you need not do anything.',
        ],
        where: 'Your invitation:',
      },
      'join-requested': {
        subject: '{person} asks for access to {organisation}',
        lines: [
          '{person} signed in with the eHerkenning of {organisation} and asks for access in Openhuis.',
          'You administer {organisation}. Give {person} a role, or refuse and explain why.',
        ],
        where: 'Answer in Openhuis:',
      },
      'join-approved': {
        subject: 'You now have access to {organisation}',
        lines: ['An administrator of {organisation} has let you in. You can now work in Openhuis.'],
        where: 'Go to Openhuis:',
      },
      'join-refused': {
        subject: 'You do not get access to {organisation}',
        lines: [
          'An administrator of {organisation} refused your request for access. The reason: {reason}',
          'Do you have questions about this? Then contact your organisation.',
        ],
        where: 'Your request in Openhuis:',
      },
      address: {
        subject: 'Confirm your mail address for Openhuis',
        lines: [
          'You registered with Openhuis with this mail address. Open the link below in the browser in which you are signed in.',
          'Did you not register? Then you need not do anything. Do not open the link.',
        ],
        where: 'Confirm your address:',
      },
      'consortium-invited': {
        subject: '{lead} asks {organisation} to take part in a consortium',
        lines: [
          '{lead} wants to enrol together with {organisation} as a consortium for {procedure}. {lead} is the lead member.',
          'In a consortium every member is jointly and severally liable: the region can hold each member to the whole contract. So an administrator or signatory confirms that {organisation} takes part. {organisation} also delivers documents of its own.',
          'Do you not want to take part? You can say so on the same page.',
        ],
        where: 'See the part of your organisation:',
      },
      'consortium-answered': {
        subject: '{member} has answered about your consortium',
        lines: [
          '{outcome, select, confirmed {{member} confirms that it takes part in your consortium and is jointly and severally liable.} other {{member} does not take part in your consortium. In Openhuis you can read why.}}',
        ],
        where: 'See with whom you enrol:',
      },
      'consortium-supplement': {
        subject: 'Supplement the enrolment of your consortium, by {until} at the latest',
        lines: [
          'The region asked for a supplement to the enrolment of your consortium for {procedure}. {organisation} must deliver something as well.',
          '{lead} is the lead member and sends everything in together. That is possible up to and including {until}. So deliver your part before that.',
        ],
        where: 'See what is missing:',
      },
      'evidence-infected': {
        subject: 'A virus was found in a file of {organisation}: {document}',
        lines: [
          'You placed the file {document} in Openhuis. The check found a virus or other malicious software in it. We have deleted the file. Nobody else has seen it.',
          'Place the document again, from a computer that has been checked. Did you use it in an enrolment? Then it is missing there now.',
        ],
        where: 'Your documents in Openhuis:',
      },
    },
  },
};
