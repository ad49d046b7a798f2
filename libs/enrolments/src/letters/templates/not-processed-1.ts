/** What was lacking was not received in time: the enrolment is not processed. Sent; change nothing here. */
export const notProcessed1 = String.raw`
#import "letterhead-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => letter(d, "Wij nemen uw inschrijving niet verder in behandeling", body)

Wij vroegen u om uw inschrijving van #day(d.submittedOn) voor de open house *#d.procedure.title* aan te vullen. Dat kon tot en met #weekday(c.until). Wij hebben uw aanvulling niet op tijd ontvangen. Daarom nemen wij uw inschrijving *niet verder in behandeling*.

== Wat ontbrak er?

#for (at, item) in c.items.enumerate() {
  finding(at + 1, item.title, ("Dit misten wij", item.lacking))
}

== Wat betekent dit?

U krijgt op deze inschrijving geen contract. Dit is geen weigering: wij hebben niet beoordeeld of u aan de voorwaarden voldoet.

== Kunt u zich opnieuw inschrijven?

Ja. Dat kan meteen, zolang inschrijven voor deze procedure mogelijk is. Wij beoordelen uw nieuwe inschrijving helemaal opnieuw. Uw bewijsstukken staan nog in uw omgeving; u kunt ze opnieuw gebruiken zolang ze geldig zijn.

== Bent u het er niet mee eens?

Dan kunt u een klacht indienen. U krijgt binnen zes weken antwoord. Een klacht stuurt u zo:

#typed(d.passages.complaintAddress)

#signed(d)
`;
