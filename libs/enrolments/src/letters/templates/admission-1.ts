/** Admission for everything that was asked or for a part; the rest with its reasons. Sent; change nothing here. */
export const admission1 = String.raw`
#import "remedy-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let partly = c.refused.len() > 0
#show: body => letter(d, if partly { "U bent voor een deel toegelaten" } else { "U bent toegelaten" }, body)

Wij hebben uw inschrijving van #day(d.submittedOn) voor de open house *#d.procedure.title* beoordeeld. U voldoet aan alle voorwaarden. Wij laten u daarom toe#if partly [ voor een deel van wat u vroeg]. In deze brief leest u waarvoor, en wat u nu moet doen.

== Waarvoor bent u toegelaten?

#products(c.admitted)

== Waarom besluiten wij dit?

#typed(c.reason)

#if partly [
  == Wat laten wij niet toe?

  #listing((1fr, 0.7fr, 1.3fr), ("Product", "Gemeente", "Reden"), ..c.refused.map(line => (
    [#line.name \ #label(line.product)], line.municipality, typed(line.reason),
  )).flatten())

  U kunt zich hiervoor meteen opnieuw inschrijven, ook als u intussen een contract voor de rest hebt.
]

== Wat moet u nu doen?

#if c.addsToContract [
  U hebt al een contract voor deze procedure. Wij maken een aanvulling op dat contract klaar. Zodra u die kunt ondertekenen, krijgt u bericht. Onderteken binnen #c.signatureWeeks #if c.signatureWeeks == 1 [week] else [weken]. De aanvulling geldt pas als u en wij allebei hebben ondertekend.
] else [
  Wij maken uw contract klaar. Zodra u het kunt ondertekenen, krijgt u bericht. Onderteken binnen #c.signatureWeeks #if c.signatureWeeks == 1 [week] else [weken]. U en wij zijn pas aan het contract gebonden als wij allebei hebben ondertekend.
]

De tekst en de tarieven van het contract zijn voor alle aanbieders gelijk. U vindt ze bij de procedure.

#if partly [
  == Bent u het niet eens met wat wij niet toelaten?

  #toCourt(d, c.remedyUntil, c.remedyDays)

  #complaint(d)

  #committee(d)

  #noObjection
]

#signed(d)
`;
