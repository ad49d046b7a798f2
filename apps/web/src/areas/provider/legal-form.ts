/** The legal forms of care providers, as the trade register names them. Another one is typed by hand on the organisation's page. */
export const legalForms = [
  'besloten vennootschap',
  'stichting',
  'eenmanszaak',
  'vennootschap onder firma',
  'maatschap',
  'vereniging',
  'coöperatie',
  'naamloze vennootschap',
  'commanditaire vennootschap',
  'publiekrechtelijke rechtspersoon',
] as const;

export type LegalForm = (typeof legalForms)[number];

const partnerships: readonly string[] = ['vennootschap onder firma', 'maatschap', 'commanditaire vennootschap'];

/** Whether it depends on the partners if people or companies stand behind it. A sole trader is always a person. */
export function mayBeOfNaturalPersons(legalForm: string): boolean {
  return partnerships.includes(legalForm);
}
