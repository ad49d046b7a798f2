/** What is lacking, condition by condition, and until when it can be supplied. Sent; change nothing here. */
export const supplementRequest1 = String.raw`
#import "letterhead-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#show: body => letter(d, "Wij missen nog iets in uw inschrijving", body)

Wij beoordelen uw inschrijving van #day(d.submittedOn) voor de open house *#d.procedure.title*. Er ontbreekt nog iets. Wilt u dit aanvullen? Dat kan *tot en met #weekday(c.until)*.

== Wat ontbreekt er?

#for (at, item) in c.items.enumerate() {
  finding(at + 1, item.title, ("Dit missen wij", item.lacking))
}

== Wat moet u doen?

+ Log in en open uw inschrijving.
+ Vul bij #if c.items.len() == 1 [de voorwaarde] else [elke voorwaarde] hierboven aan wat ontbreekt.
+ Stuur uw aanvulling in. Doe dat uiterlijk op #weekday(c.until). Die dag telt mee.

U hebt #c.days kalenderdagen. Dat is de termijn van deze procedure.

== Wat betekent dit voor ons besluit?

De termijn voor ons besluit staat vanaf vandaag stil. Zij loopt verder zodra wij uw aanvulling hebben. De dagen daartussen tellen wij erbij op.

== Wat als u niet op tijd aanvult?

Dan nemen wij uw inschrijving niet verder in behandeling. Dat is geen weigering: wij beoordelen dan niet of u aan de voorwaarden voldoet. U kunt zich daarna opnieuw inschrijven, zolang inschrijven voor deze procedure mogelijk is.

#signed(d)
`;
