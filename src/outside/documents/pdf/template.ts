/**
 * The layout of the document in Typst. Its text comes in as data (`doc`), never as source: whatever a person typed
 * stands there literally, and no text can read a file or import a package.
 */
export const template = `
#let doc = json(bytes(sys.inputs.doc))
#let ink = rgb("#24211e")
#let blue = rgb("#0f4357")
#let line-colour = rgb("#a9a296")
#set document(title: doc.title, author: doc.authority)
#set text(lang: doc.lang, region: doc.region, font: "Noto Serif", size: 10pt, fill: ink, hyphenate: true)
#set page(paper: "a4", margin: (x: 2.5cm, top: 2.3cm, bottom: 2.4cm), footer: context {
  set text(size: 7.5pt, fill: rgb("#55504a"))
  grid(columns: (1fr, auto), column-gutter: 1em, doc.foot, [#doc.labels.page #counter(page).display() #doc.labels.of #counter(page).final().first()])
})
#set par(leading: 0.68em, spacing: 0.85em, justify: false)
#show title: set text(size: 20pt, weight: "bold", fill: blue, hyphenate: false)
#show title: set par(leading: 0.5em)
#show title: set block(below: 12pt)
#show heading: set text(fill: blue, hyphenate: false)
#show outline.entry: set text(hyphenate: false)
#show heading.where(level: 1): it => block(above: 1.9em, below: 0.9em, sticky: true, text(size: 14pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.75em, sticky: true, text(size: 11pt, weight: "bold", fill: ink, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 10pt, weight: "bold", fill: ink, it.body))
#set table(stroke: 0.5pt + line-colour, inset: (x: 5pt, y: 4pt), fill: (_, y) => if y == 0 { rgb("#e6e2db") })
#show table: set text(size: 8.5pt, hyphenate: true)
#show table: set par(leading: 0.55em, spacing: 0.5em)
#show outline.entry.where(level: 1): set text(weight: "bold")
#show outline.entry.where(level: 1): set block(above: 0.9em)

#let inline(nodes) = for n in nodes {
  if n.type == "text" or n.type == "value" { n.value }
  else if n.type == "strong" { strong(inline(n.children)) }
  else if n.type == "emphasis" { emph(inline(n.children)) }
  else if n.type == "blank" { highlight(fill: rgb("#ffe699"), strong(doc.labels.blank + ": " + n.asks)) }
  else if n.type == "ref" { if doc.anchors.contains(n.to) { link(label(n.to), n.shows) } else { n.shows } }
}
// The rows of one group stay on a page, unless there are so many that they may not fit on one
#let longest-group = 8
#let cell-of(c, column) = {
  let body = if c.at("header", default: false) { strong(inline(c.children)) } else { inline(c.children) }
  table.cell(rowspan: c.at("span", default: 1), breakable: c.at("span", default: 1) > longest-group, align: if column.at("numeric", default: false) { right } else { left }, body)
}
#let table-of(t) = {
  let width = t.columns.map(c => c.at("width", default: 10)).sum()
  let n = t.columns.len()
  table(
    columns: t.columns.map(c => 1fr * c.at("width", default: 10) / width),
    table.header(..t.columns.map(c => table.cell(align: if c.at("numeric", default: false) { right } else { left }, strong(c.title)))),
    ..t.rows.map(row => row.enumerate().map(((i, c)) => cell-of(c, t.columns.at(i + n - row.len())))).flatten()
  )
}
#let list-of(items) = list(..items.map(inline), tight: false, spacing: 0.6em)
// Words that lead in what follows stay with it
#let words(nodes, leads, before: none, hang: 0pt) = block(sticky: leads, par(hanging-indent: hang, before + inline(nodes)))
// The number stands in the first line of its words, so that no page parts them
#let numbered(mark, b, width, above, depth, blocks) = {
  let (first, ..rest) = b.children
  let hang = width + 0.5em
  let before = [#metadata(none)#if b.anchor != "" { label(b.anchor) }#box(width: width, align(right, mark))#h(0.5em)]
  block(above: above, {
    if first.type == "paragraph" { words(first.children, first.leads, before: before, hang: hang) } else { before; pad(left: hang, blocks((first,), depth)) }
    if rest.len() > 0 { pad(left: hang, blocks(rest, depth)) }
  })
}
#let blocks(list, depth) = for b in list {
  if b.type == "paragraph" { words(b.children, b.leads) }
  else if b.type == "provision" { numbered([#b.number.], b, 1.6em, 1.1em, depth, blocks) }
  else if b.type == "point" { numbered([#b.mark.], b, 1.2em, 0.85em, depth, blocks) }
  else if b.type == "bullets" { list-of(b.items) }
  else if b.type == "heading" { heading(level: calc.min(3, depth + b.depth - 2), outlined: false, b.text) }
  else if b.type == "table" { table-of(b) }
  else if b.type == "note" {
    block(above: 1em, below: 1em, width: 100%, fill: rgb("#f1f6f8"), inset: (left: 10pt, rest: 7pt), stroke: (left: 2.5pt + rgb("#2c728c")), {
      set text(size: 9pt)
      block(below: 0.6em, sticky: true, strong(text(fill: blue, hyphenate: false, b.title)))
      blocks(b.children, depth)
    })
  }
}

#title()
#par(text(size: 11.5pt, fill: rgb("#55504a"))[#doc.subtitle #linebreak() #doc.authority])
#v(0.6em)
#blocks(doc.front, 1)
#if doc.contents {
  outline(title: doc.labels.contents, depth: 2, indent: 1em)
  pagebreak(weak: true)
}
#for part in doc.parts {
  if part.heading != none [#heading(level: 1, part.heading)#label("part-" + str(part.number))]
  blocks(part.blocks, 2)
  for article in part.articles {
    [#heading(level: if article.number == 0 { 1 } else { 2 }, article.heading)#label(article.anchor)]
    blocks(article.body, 3)
    blocks(article.notes, 3)
  }
}
#if doc.annexes.len() > 0 {
  set page(flipped: true)
  for annex in doc.annexes {
    pagebreak(weak: true)
    [#heading(level: 1, annex.heading)#label(annex.anchor)]
    blocks(annex.blocks, 2)
  }
}
`;
