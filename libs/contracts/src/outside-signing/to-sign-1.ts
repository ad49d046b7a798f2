/** What is sent to a signing service: the text of a contract or of an addition, and who signs it there. */
export const toSign1 = String.raw`
#import "frame-1.typ": *
#import "letterhead-1.typ": hash, label
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let s = d.signer
#show: body => frame(d, body)

#heading(level: 1)[#d.title]
#facts(d)
#if c.annexes.len() > 0 [
  #heading(level: 2, outlined: false)[Wat bij deze overeenkomst hoort]
  #list(..c.annexes.map(title => [#title]))
]
#for p in c.before { part(p) }
#if c.clauses.len() > 0 { articles(c.clauses) }
#for p in c.after { part(p) }

#block(breakable: false, width: 100%, above: 1.9em)[
  #heading(level: 2)[Ondertekening]
  #block(width: 100%, stroke: 0.6pt + luma(170), inset: 9pt)[
    #strong[#s.side: #s.name] \
    #s.role, ondertekent digitaal bij #s.service. De andere partij ondertekent apart.

    #label[Bevoegdheid] \ #s.authority

    #label[Vingerafdruk van de tekst (SHA-256)] \ #hash(d.textHash)
  ]
]
`;
