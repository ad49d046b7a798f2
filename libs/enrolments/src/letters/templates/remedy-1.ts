/**
 * What a provider can do against a refusal (contract standard, admission: a writ within the remedy term, after it the right
 * lapses; a complaint is answered within six weeks and stops nothing; then the disputes committee or the court). Sent;
 * change nothing here.
 */
export const remedy1 = String.raw`
#import "letterhead-1.typ": *

// Until when and where one can go to court; a heading before it says about what.
#let toCourt(d, until, days) = [
  U kunt dit aan de rechter voorleggen in een kort geding. Laat ons daarvoor dagvaarden bij #d.passages.court. De dagvaarding moet *uiterlijk op #weekday(until)* bij ons zijn betekend. U hebt dus #days kalenderdagen vanaf de dag na deze brief; de laatste dag telt mee.

  Doet u dat niet op tijd? Dan vervalt uw recht om hiertegen naar de rechter te gaan.
]

#let complaint(d) = [
  U kunt een klacht bij ons indienen. U krijgt binnen zes weken antwoord. *Let op:* een klacht verlengt de termijn voor de rechter niet. Een klacht stuurt u zo:

  #typed(d.passages.complaintAddress)
]

#let committee(d) = typed(d.passages.disputesCommittee)

#let noObjection = [Toelating tot een open house is een overeenkomst tussen u en ons. Deze brief is daarom geen besluit in de zin van de Algemene wet bestuursrecht. U kunt er geen bezwaar tegen maken bij de regio of een gemeente.]
`;
