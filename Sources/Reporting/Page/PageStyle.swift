/// The style sheet of a page: light and dark, for wide and narrow windows, and for paper.
enum PageStyle {
  static let text =
    ":root { color-scheme: light dark; \(Palette.light.properties) }\n"
    + "@media screen and (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }\n"
    + slots + layout + tables + pictures + paper

  /// The colour, the hatching and the dash of each slot.
  private static let slots =
    Palette.light.slots.indices.map { ".s\($0) { --c: var(--s\($0)) } .h\($0) { fill: url(#h\($0)) }\n" }
    .joined()
    + zip(1..., ["9 4", "4 3", "10 3 3 3", "14 4", "5 3", "14 3 3 3 3 3"])
    .map { ".d\($0) { stroke-dasharray: \($1) }\n" }.joined()

  private static let layout = """
    * { box-sizing: border-box }
    body { margin: 0 auto; max-width: 62rem; padding: 0 1rem 3rem; background: var(--page); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
      overflow-wrap: anywhere }
    h1, h2, h3 { line-height: 1.25; text-wrap: balance }
    h1 { font-size: 1.9rem; margin: 1.6rem 0 .3rem }
    h2 { font-size: 1.35rem; margin: 2.6rem 0 .8rem; padding-top: .9rem; border-top: 1px solid var(--grid) }
    h3 { font-size: 1.08rem; margin: 1.6rem 0 .6rem }
    p { margin: .5rem 0; max-width: 46rem }
    a { color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
    .skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: .5rem; padding: .4rem .8rem;
      background: var(--page); z-index: 1 }
    .lead { font-size: 1.12rem } .muted, .footnote { color: var(--muted) } .footnote { font-size: .85rem }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .8rem 0 }
    .verdicts { list-style: none; padding: 0; margin: .6rem 0 }
    .verdicts > li { display: grid; grid-template-columns: 8.4rem 1fr; gap: 0 .8rem; padding: .6rem .8rem;
      margin: .4rem 0; background: var(--panel); border-left: 4px solid var(--o) }
    .verdicts p { margin: .1rem 0 }
    .outcome { color: var(--o); font-weight: 700 }
    .met { --o: var(--met) } .missed { --o: var(--missed) } .close { --o: var(--close) } .open { --o: var(--muted) }
    .parts { list-style: none; padding: 0; margin: .3rem 0 0; font-size: .92rem }
    .remarks { padding-left: 1.2rem; font-size: .9rem } .remarks li { margin: .25rem 0 }
    footer { font-size: .88rem }
    dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0 }
    dt { color: var(--muted) } dd { margin: 0 }
    @media (max-width: 30rem) { .verdicts > li { grid-template-columns: 1fr } h1 { font-size: 1.5rem } }

    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: .6rem 0 }
    table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; overflow-wrap: normal }
    caption { text-align: left; color: var(--muted); padding: .2rem 0; font-size: .85rem }
    th, td { padding: .22rem .6rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--grid) }
    th { font-weight: 400 } thead th { color: var(--muted); vertical-align: bottom }
    th:first-child { text-align: left; padding-left: 0; position: sticky; left: 0; background: var(--page) }
    .strong, .strong th { font-weight: 700 } .bad td, .bad th { color: var(--missed) }
    .words td, .words th { text-align: left; white-space: normal; vertical-align: top }
    details { margin: .4rem 0 } summary { cursor: pointer; color: var(--link); font-size: .88rem }

    """

  private static let pictures = """
    figure { margin: 1.4rem 0 } figcaption { font-weight: 600; margin-bottom: .5rem }
    .chart { display: block; width: 100%; height: auto; font-family: inherit; fill: var(--ink) }
    .chart.wide { max-width: 52rem } .chart.narrow { display: none }
    .chart.small { max-width: 26rem }
    @media screen and (max-width: 40rem) { .chart.wide { display: none } .chart.narrow { display: block } }
    .multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem }
    .multiples figure { min-width: 0 }
    .hatchings { position: absolute; width: 0; height: 0 }
    .grid { stroke: var(--grid); fill: none } .axis { stroke: var(--ink); fill: none } .tick { fill: var(--muted) }
    .area { stroke: var(--page); stroke-width: .8; stroke-linejoin: round }
    .band { fill: var(--c); fill-opacity: .22 } .edge { stroke: var(--c); fill: none; stroke-width: 1 }
    .line { stroke: var(--c); fill: none; stroke-width: 2.5; stroke-linejoin: round }
    .total { stroke: var(--ink); fill: none; stroke-width: 2.5; stroke-linejoin: round }
    .total.other { stroke-dasharray: 7 4 } .total.stated { stroke-dasharray: 2 3; stroke-width: 2 }
    .halo { stroke: var(--page); fill: none; stroke-width: 4.5; stroke-opacity: .8 }
    .rule { stroke: var(--ink); fill: none; stroke-dasharray: 4 3 }
    .leader { stroke: var(--c); fill: none; stroke-width: 2 } .ink { --c: var(--ink) }
    .target { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: round }
    .target.missed, .target.open, .target.promised { fill: var(--page) } .target.close { fill: var(--muted) }
    .cross { stroke: var(--ink); stroke-width: 1.5 }
    .measured, .base { fill: var(--page); stroke: var(--ink); stroke-width: 1.4 }
    .mark { paint-order: stroke; stroke: var(--page); stroke-width: 4; stroke-linejoin: round; fill: var(--ink) }
    .chart .strong { font-weight: 700 }
    .key { list-style: none; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem;
      font-size: .88rem }
    .key li { display: flex; gap: .45rem; align-items: flex-start; min-width: 0 }
    .swatch { width: 24px; height: 14px; flex: none; margin-top: .2rem }
    .empty { color: var(--muted); font-style: italic }

    """

  private static let paper = """
    @page { margin: 14mm }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt } .skip, nav, details:not([open]) { display: none }
      .scroll { overflow: visible } th:first-child { position: static }
      table { font-size: 8pt } th, td { padding: 1.5pt 4pt } .words td, .words th { font-size: 8pt }
      figure, tr, h2, h3, .verdicts > li { break-inside: avoid } h2, h3, figcaption { break-after: avoid }
      .chart, .swatch, .verdicts > li { -webkit-print-color-adjust: exact; print-color-adjust: exact }
      .chart.wide { max-width: 15cm }
    }

    """
}
