/**
 * A contract as it stands on a day, of the first version: what it is and is not, from which pieces it was put together, and
 * everything that binds on that day. Files of it are with people: change nothing here, make a `consolidated-2.ts` instead.
 */
export const consolidated1 = String.raw`
#import "frame-1.typ": paragraphs
#import "letterhead-1.typ": day, grey, label, listing
#let d = json(bytes(sys.inputs.data))
#let head = d.letterhead
#let brand = rgb(head.colour)

#set document(title: [#d.title op #day(d.on)], author: head.name)
#set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 10.5pt, hyphenate: false)
#set par(leading: 0.62em, spacing: 1em)
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 22mm, top: 24mm, bottom: 30mm),
  // What this paper is stands on every page: pages come apart.
  footer: context {
    set text(size: 8pt, fill: grey)
    line(length: 100%, stroke: 0.5pt + luma(190))
    v(-0.5em)
    grid(columns: (1fr, auto), column-gutter: 12pt,
      [Overeenkomst #d.contractNumber, gemaakt op #day(d.madeOn) \ #d.notice],
      [pagina #counter(page).display() van #counter(page).final().first()])
  },
)
#set table(stroke: none)
#set table.cell(breakable: false)
// A date is kept on one line, in what the region wrote as well.
#show regex("\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}"): box
#show heading: set text(weight: "semibold", hyphenate: false)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.7em, text(size: 17pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.9em, below: 0.8em, sticky: true, text(size: 13pt, fill: brand, it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.6em, sticky: true, text(size: 11pt, it.body))

// Since when something holds and by what, below what it is about.
#let origin(words) = if words != none { par(text(size: 9pt, fill: grey, style: "italic", words)) }
#let period(from, until) = [#day(from) \ #day(until)]

#grid(columns: (1fr, auto), column-gutter: 16pt, align: (left + horizon, right + horizon),
  text(size: 13pt, weight: "semibold", fill: brand, head.name),
  if head.logo != none { image("/logo", alt: head.logo.alternative, height: 15mm) })
#line(length: 100%, stroke: 1.4pt + brand)
#v(4mm)
#block(width: 100%, fill: luma(242), stroke: (left: 3pt + brand), inset: (x: 10pt, y: 9pt), below: 16pt, {
  strong(d.notice)
  parbreak()
  d.explanation
})
#heading(level: 1, d.title)
#text(size: 13pt, d.procedure)
#v(2mm)
#for warning in d.warnings {
  block(width: 100%, stroke: 0.8pt + luma(110), inset: 8pt, below: 0.9em, strong(warning))
}
#block(above: 0.8em, below: 1.2em, grid(columns: (36mm, 1fr), row-gutter: 2.6mm,
  ..d.about.map(row => (text(fill: grey, row.name), row.value)).flatten()))

#if d.sources.len() > 0 [
  == Waaruit deze tekst bestaat
  #if d.first != none { d.first }
  #listing((0.8fr, 0.75fr, 1.4fr), ("Stuk", "Geldt vanaf", "Wat ervan in deze tekst staat"), ..d.sources.map(s => (
    s.name,
    day(s.since),
    s.about.map(words => [#words]).join(linebreak()),
  )).flatten())
]

== Partijen
#for words in d.parties { par(words) }
#if d.on != d.madeOn { origin[Namen en KvK-nummers zoals zij op #day(d.madeOn) bekend zijn.] }

== Looptijd
#if d.terms.len() > 0 {
  listing((1fr, 1fr, 1fr), ("Termijn", "Van", "Tot en met"), ..d.terms.map(t => (t.name, day(t.startsOn), day(t.endsOn))).flatten())
}
#for words in d.scheme { par(words) }
#origin(d.schemeOrigin)
#if d.options.len() > 0 [
  === Verlengingen die nog mogelijk zijn
  #listing((0.8fr, 1.1fr, 1fr), ("Verlenging", "Van en tot en met", "Uiterste datum"), ..d.options.map(o => (
    o.name, period(o.startsOn, o.endsOn), day(o.latestNoticeOn),
  )).flatten())
  Na de uiterste datum kan een verlenging alleen nog als beide partijen dat schriftelijk overeenkomen zolang de overeenkomst loopt.
]

#if d.clauses.len() > 0 [
  == Artikelen
  #for clause in d.clauses {
    heading(level: 3)[#clause.number #clause.title]
    paragraphs(clause.paragraphs)
    origin(clause.origin)
  }
]

#if d.agreements.len() > 0 [
  == Andere afspraken
  #for agreement in d.agreements {
    heading(level: 3, agreement.heading)
    for words in agreement.lines { par(words) }
    origin(agreement.origin)
  }
]

#if d.conditions.len() > 0 [
  == Voorwaarden tijdens de looptijd
  #for condition in d.conditions {
    heading(level: 3, condition.title)
    paragraphs(condition.paragraphs)
    origin(condition.origin)
  }
]

== Producten en gemeenten
#if d.lines.len() == 0 [Op #day(d.on) vallen er geen producten onder deze overeenkomst.] else {
  listing((1fr, 1.3fr, 0.85fr, 0.8fr), ("Product", "Gemeenten", "Van en tot en met", "Op grond van"), ..d.lines.map(l => (
    [#l.name \ #label(l.product)],
    l.municipalities.join(", "),
    if l.startsOn == none [volgt na ondertekening] else { period(l.startsOn, l.endsOn) },
    if l.by == "" [nog niet ondertekend] else { l.by },
  )).flatten())
}

#if d.tariffs.len() > 0 [
  == Tarieven
  De tarieven zijn voor alle opdrachtnemers van deze procedure gelijk. Dit zijn de tarieven die op #day(d.on) gelden.
  #listing((1fr, 0.55fr, 0.55fr, 0.85fr, 0.85fr), ("Product", "Tarief", "Per", "Van en tot en met", "Op grond van"), ..d.tariffs.map(t => (
    [#t.name \ #label(t.product)],
    [#t.amount#if t.example [ \ #label[voorbeeld]]],
    t.unit,
    if t.endsOn == none [vanaf #day(t.startsOn)] else { period(t.startsOn, t.endsOn) },
    t.by,
  )).flatten())
]

#if d.products.len() > 0 [
  == Beschrijving van de producten
  #listing((1fr, 1.6fr), ("Product", "Wat ervoor geldt"), ..d.products.map(p => (
    [#p.name \ #label(p.product)],
    {
      p.notes.map(words => [#words]).join(linebreak())
      origin(p.origin)
    },
  )).flatten())
]

#if d.companions.len() > 0 [
  == Producten die bij elkaar horen
  #for rule in d.companions {
    par(rule.words)
    origin(rule.origin)
  }
]

#if d.municipalities.len() > 0 [
  == Gemeenten die meedoen
  #par(d.municipalities.map(m => m.name).join(", ", last: " en "))
  #for m in d.municipalities.filter(m => m.origin != none) {
    par(strong(m.name))
    origin(m.origin)
  }
]
`;
