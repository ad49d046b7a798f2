/** Receipt of a submission: what was received and when, and what happens now. Sent; change nothing here. */
export const receipt1 = String.raw`
#import "letterhead-1.typ": *
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let supplement = c.of == "supplement"
#show: body => letter(d, if supplement { "Wij hebben uw aanvulling ontvangen" } else { "Wij hebben uw inschrijving ontvangen" }, body)

#if supplement [
  U hebt uw inschrijving voor de open house *#d.procedure.title* aangevuld. Wij ontvingen uw aanvulling op *#weekday(d.date) om #d.time uur*. Uw inschrijving zelf ontvingen wij op #weekday(c.submittedOn). In deze brief leest u wat er nu gebeurt en hoe uw inschrijving er nu uitziet.
] else [
  U hebt zich ingeschreven voor de open house *#d.procedure.title*. Wij ontvingen uw inschrijving op *#weekday(c.submittedOn) om #d.time uur*. In deze brief leest u wat er nu gebeurt en wat u hebt ingestuurd.
]

== Wat gebeurt er nu?

Wij bekijken of u aan alle voorwaarden voldoet. U hoort *uiterlijk op #weekday(c.decisionDueOn)* wat wij besluiten. Missen wij nog iets? Dan vragen wij u om een aanvulling. Zolang wij daarop wachten, staat deze termijn stil.

Iedereen die aan alle voorwaarden voldoet, krijgt een contract. Wij vergelijken aanbieders niet met elkaar.

== Waarvoor hebt u zich ingeschreven?

#products(c.lines)

#let answered(answers, whose) = listing((1fr, 1.1fr), ("Voorwaarde", whose), ..answers.map(answer => (
  answer.title,
  if answer.evidence != none [Bewijsstuk: #answer.evidence.fileName]
  else if answer.text != none and answer.text != "" { typed(answer.text) }
  else if answer.confirmed [Bevestigd]
  else [Niet ingevuld],
)).flatten())

#if c.parties.len() > 0 [
  == Met wie schrijft u zich in?

  #(
    mainContractor: "U bent hoofdaannemer. U blijft verantwoordelijk voor wat uw onderaannemers doen.",
    consortium: "U bent penvoerder van een combinatie. Alle leden zijn hoofdelijk aansprakelijk.",
    group: "U maakt deel uit van een groep. De moedermaatschappij staat voor u garant.",
    alone: "",
  ).at(c.form)

  #listing((1.4fr, 0.8fr, 1fr), ("Organisatie", "KvK-nummer", "Rol"), ..c.parties.map(party => (
    party.name,
    party.kvkNumber,
    (member: "lid van de combinatie", subcontractor: "onderaannemer", parent: "moedermaatschappij").at(party.role),
  )).flatten())
]

== Wat hebt u geantwoord?

#answered(c.answers, "Uw antwoord")

#for party in c.parties.filter(party => party.answers.len() > 0) {
  answered(party.answers, "Antwoord van " + party.name)
}

#let documents = (c.answers + c.parties.map(party => party.answers).flatten()).filter(answer => answer.evidence != none)
#if documents.len() > 0 [
  == Welke bewijsstukken hebt u meegestuurd?

  #for answer in documents {
    let file = answer.evidence
    block(breakable: false, above: 0.9em, below: 0.9em)[
      *#file.fileName* \
      Bij: #answer.title. Afgegeven op #day(file.issuedOn)#if file.expiresOn != none [, geldig tot en met #day(file.expiresOn)]. \
      #label[Controlegetal (SHA-256):] #hash(file.fileHash)
    ]
  }
]

== Wat hebben wij vastgelegd?

Uw inschrijving is vastgelegd zoals u haar #if supplement [hebt aangevuld] else [instuurde]. Zij verandert niet meer. Wij beoordelen haar volgens *versie #d.procedure.version* van de voorwaarden, ook als er later een nieuwe versie komt.

Met de controlegetallen hieronder en bij de bewijsstukken kan iedereen later nagaan dat er niets is veranderd.

#block(breakable: false)[
  #label[Controlegetal van uw inschrijving (SHA-256):] \ #hash(c.contentHash)

  #label[Controlegetal van de voorwaarden, versie #d.procedure.version (SHA-256):] \ #hash(d.procedure.definitionHash)
]

#signed(d)
`;
