/**
 * What every contract document of the first version has: page, footer with number and hash, cover, articles, signatures. It is
 * the look of documents that were signed: change nothing here, make a `frame-2.ts` instead.
 */
export const frame1 = String.raw`
#import "letterhead-1.typ": day, hash, grey, label, listing

// Lines as they were signed, one below the other.
#let lines(words) = words.join(linebreak())
#let paragraphs(list) = for words in list { par(lines(words)) }

#let frame(d, body) = {
  let head = d.letterhead
  let brand = rgb(head.colour)
  set document(title: d.title, author: head.name)
  set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 10.5pt, hyphenate: false)
  set par(leading: 0.62em, spacing: 1em)
  set page(
    paper: "a4",
    margin: (left: 25mm, right: 22mm, top: 24mm, bottom: 30mm),
    background: if d.concept { rotate(-55deg, text(size: 110pt, weight: "bold", fill: luma(236))[CONCEPT]) },
    footer: context {
      set text(size: 8pt, fill: grey)
      line(length: 100%, stroke: 0.5pt + luma(190))
      v(-0.5em)
      grid(columns: (1fr, auto), column-gutter: 12pt,
        [#d.title#if not d.title.contains(d.contract.number) [ · overeenkomst #d.contract.number] \ tekst #hash(d.textHash)],
        [pagina #counter(page).display() van #counter(page).final().first()])
    },
  )
  set table(stroke: none)
  show heading: set text(weight: "semibold", hyphenate: false)
  show heading.where(level: 1): it => block(above: 0pt, below: 1.2em, text(size: 17pt, weight: "bold", it.body))
  show heading.where(level: 2): it => block(above: 1.9em, below: 0.8em, sticky: true, text(size: 13pt, fill: brand, it.body))
  show heading.where(level: 3): it => block(above: 1.4em, below: 0.6em, sticky: true, text(size: 11pt, it.body))
  grid(columns: (1fr, auto), column-gutter: 16pt, align: (left + horizon, right + horizon),
    text(size: 13pt, weight: "semibold", fill: brand, head.name),
    if head.logo != none { image("/logo", alt: head.logo.alternative, height: 15mm) })
  line(length: 100%, stroke: 1.4pt + brand)
  v(6mm)
  if d.concept {
    block(width: 100%, fill: luma(238), inset: 7pt, below: 14pt, strong[Concept. Dit document is nog niet door beide partijen ondertekend. Niemand is eraan gebonden.])
  }
  body
}

// Of what it is, with whom, and under which procedure.
#let facts(d) = {
  let rows = (
    ("Overeenkomst", d.contract.number),
    ("Opdrachtnemer", [#d.contract.party, KvK-nummer #d.contract.kvkNumber]),
    ("Opdrachtgever", d.letterhead.name),
    ("Procedure", [#d.contract.procedure, versie #d.contract.version]),
    ("Datum", day(d.date)),
  )
  block(above: 0.4em, below: 1.6em, grid(columns: (32mm, 1fr), row-gutter: 2.6mm, ..rows.map(((name, value)) => (text(fill: grey, name), value)).flatten()))
}

#let part(p) = {
  heading(level: 2, p.heading)
  for words in p.lines { par(words) }
}

#let articles(clauses) = {
  heading(level: 2)[Artikelen]
  for clause in clauses {
    heading(level: 3)[#clause.number #clause.title]
    paragraphs(clause.paragraphs)
  }
}

// Who signed which text, when, and by what authority.
#let signatures(d) = block(breakable: false, width: 100%, {
  heading(level: 2)[Ondertekening]
  if d.signatures.len() == 0 [Nog niemand heeft ondertekend.]
  for s in d.signatures {
    block(breakable: false, width: 100%, stroke: 0.6pt + luma(170), inset: 9pt, below: 0.9em, {
      strong[#s.side: #s.name]
      linebreak()
      [#s.role, ondertekend op #s.instant]
      parbreak()
      [#label[Bevoegdheid] \ #s.authority]
      parbreak()
      [#label[Vingerafdruk van de ondertekende tekst (SHA-256)] \ #hash(s.hash)]
      parbreak()
      label(s.how)
    })
  }
  if d.signatures.len() == 1 [De andere partij heeft nog niet ondertekend.]
})
`;
