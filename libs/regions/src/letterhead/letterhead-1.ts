/**
 * What every letter of the first version has: letterhead, address block, reference, signature, and the words of dates. It is
 * the look of letters that were sent: change nothing here, make a `letterhead-2.ts` instead.
 */
export const letterhead1 = String.raw`
#let months = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
#let weekdays = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
#let parts(iso) = iso.split("-").map(int)
// "22 november 2026", kept on one line.
#let day(iso) = {
  let (year, month, date) = parts(iso)
  [#date~#months.at(month - 1)~#year]
}
// "zondag 22 november 2026"
#let weekday(iso) = {
  let (year, month, date) = parts(iso)
  [#weekdays.at(datetime(year: year, month: month, day: date).weekday() - 1) #day(iso)]
}
// A text that somebody typed, line by line; it is never read as Typst.
#let typed(words) = words.split("\n").join(linebreak())
// 64 hexadecimal characters in groups that can be compared by eye.
#let hash(digits) = text(size: 8pt, range(0, 4).map(at => digits.slice(at * 16, at * 16 + 16)).join(" "))
#let grey = luma(85)
#let label(words) = text(size: 8.5pt, fill: grey, words)

#let listing(columns, head, ..rows) = block(above: 0.9em, below: 1.1em, table(
  columns: columns,
  align: left + top,
  inset: (x: 5pt, y: 5pt),
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt + luma(110) } else { 0.4pt + luma(190) }),
  table.header(..head.map(title => strong(title))),
  ..rows,
))

// Products with the municipalities in which they are meant.
#let products(lines) = listing((1fr, 1.1fr), ("Product", "Gemeenten"), ..lines.map(line => (
  [#line.name \ #label(line.product)],
  line.municipalities.join(", "),
)).flatten())

// A condition with what is said about it.
#let finding(number, title, ..about) = block(breakable: true, above: 1.1em, below: 0.9em, inset: (left: 10pt), stroke: (left: 1.6pt + luma(170)), {
  block(below: 0.5em, sticky: true, strong[#number. #title])
  for (what, words) in about.pos() {
    block(above: 0.75em, below: 0.75em, { label(what); linebreak(); typed(words) })
  }
})

// The end of a letter, on one page: whom to ask, for whom it is written, and who answers for it.
#let signed(d) = block(breakable: false, above: 1.4em, {
  typed(d.passages.closing)
  v(1.2em)
  [Met vriendelijke groet,]
  parbreak()
  typed(d.passages.signedFor)
  if d.signature != none {
    v(0.9em)
    strong(d.signature.name)
    linebreak()
    d.signature.role
    v(0.6em)
    label[Deze brief is digitaal gemaakt en vastgelegd. Daarom staat er geen handtekening onder.]
  } else {
    v(0.6em)
    label[Deze brief is automatisch gemaakt. Daarom staat er geen handtekening onder.]
  }
})

// The letter around its text. The first page has the address where the window of an envelope is.
#let letter(d, subject, body) = {
  let head = d.letterhead
  let brand = rgb(head.colour)
  set document(title: subject, author: head.name)
  set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 10.5pt, hyphenate: false)
  set par(leading: 0.62em, spacing: 1em)
  set page(
    paper: "a4",
    margin: (left: 25mm, right: 22mm, top: 24mm, bottom: 27mm),
    background: if d.concept { rotate(-55deg, text(size: 110pt, weight: "bold", fill: luma(232))[CONCEPT]) },
    footer: context {
      set text(size: 8pt, fill: grey)
      line(length: 100%, stroke: 0.5pt + luma(190))
      v(-0.5em)
      grid(columns: (1fr, auto), column-gutter: 12pt,
        [#head.name · kenmerk #d.reference],
        [pagina #counter(page).display() van #counter(page).final().first()])
    },
  )
  set list(indent: 4pt, spacing: 0.75em)
  set enum(indent: 4pt, spacing: 0.75em)
  set table(stroke: none)
  show heading: set text(weight: "semibold", hyphenate: false)
  show heading.where(level: 1): it => block(above: 0pt, below: 1.3em, text(size: 14pt, weight: "bold", it.body))
  show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, sticky: true, text(size: 11.5pt, fill: brand, it.body))

  if d.concept {
    block(width: 100%, fill: luma(238), inset: 7pt, below: 10pt, strong[Concept. Deze brief is niet verstuurd en heeft geen gevolgen.])
  }
  grid(columns: (1fr, auto), column-gutter: 16pt, align: (left + horizon, right + horizon),
    text(size: 13pt, weight: "semibold", fill: brand, head.name),
    if head.logo != none { image("/logo", alt: head.logo.alternative, height: 15mm) })
  line(length: 100%, stroke: 1.4pt + brand)
  v(4mm)
  grid(columns: (1fr, 1fr), column-gutter: 8mm,
    {
      if d.passages.returnAddress != "" {
        text(size: 7.5pt, fill: grey)[Retouradres: #d.passages.returnAddress]
        v(1mm)
      }
      [#d.addressee.name \ t.a.v. de directie \ KvK-nummer #d.addressee.kvkNumber \ Per e-mail: #d.addressee.email]
    },
    {
      set text(size: 9pt)
      v(1.5mm)
      let rows = (
        ("Datum", day(d.date)),
        ("Ons kenmerk", d.reference),
        ("Procedure", d.procedure.title),
        ..(if head.phone != none { (("Telefoon", head.phone),) } else { () }),
        ("E-mail", head.email),
      )
      grid(columns: (20mm, 1fr), row-gutter: 2.2mm, ..rows.map(((name, value)) => (text(fill: grey, name), value)).flatten())
    })
  v(9mm)
  heading(level: 1, subject)
  [Geachte heer of mevrouw,]
  parbreak()
  body
}
`;
