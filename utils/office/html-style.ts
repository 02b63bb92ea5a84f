/**
 * The look of a paper in a browser: Nghị định 30/2020/NĐ-CP on A4 when printed, light or dark on the screen. Numbers of
 * pages stand at the top from page 2 on (margin boxes of CSS Paged Media, which Chromium prints since 131).
 */
export const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", Tinos, serif; } }
@page :first { @top-center { content: none; } }
:root { color-scheme: light dark; --ink: #16191d; --muted: #4a535d; --line: #767f8a; --paper: #fff; --ground: #eef0f3; --tint: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf1; --muted: #b3bdc8; --line: #7d8894; --paper: #171b20; --ground: #0e1114; --tint: #20262d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14pt/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; overflow-wrap: anywhere; }
main { max-width: 210mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: var(--paper); }
p { margin: 0 0 6pt; text-align: justify; }
.body { text-indent: 10mm; white-space: pre-line; }
.note { color: var(--muted); font-size: 12pt; text-indent: 0; }
.head { display: grid; grid-template-columns: 42% 58%; margin-bottom: 14pt; line-height: 1.3; text-align: center; }
.head p { margin: 0; text-align: center; }
.head .nation { font-size: 13pt; font-weight: 700; }
.head .motto { font-weight: 700; font-size: 13.5pt; }
.head .number, .head .date { margin-top: 8pt; font-size: 13pt; }
.head .date { font-style: italic; }
.above { font-size: 13pt; }
.above, .issuer { white-space: pre-line; }
.issuer { font-size: 13pt; font-weight: 700; }
.rule::after { content: ""; display: block; width: 35%; margin: 2pt auto 0; border-top: 0.75pt solid var(--ink); }
.motto.rule::after { width: 58%; }
h1 { margin: 0; font-size: 14pt; text-align: center; }
.subject { margin: 0 auto 14pt; max-width: 88%; font-weight: 700; text-align: center; }
.by { text-align: center; white-space: pre-line; }
h2, h3, h4 { margin: 12pt 0 6pt; font-size: 14pt; break-after: avoid; }
h3 { text-indent: 10mm; }
h4 { text-indent: 10mm; font-style: italic; }
ul { margin: 0 0 6pt; padding: 0; list-style: none; }
li { margin: 0 0 3pt; text-indent: 10mm; text-align: justify; white-space: pre-line; }
li::before { content: "- "; }
.ragged { text-align: left; }
.scroll { overflow-x: auto; margin: 6pt 0 10pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 1.3; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody tr:first-child { break-before: avoid; }
th, td { border: 0.75pt solid var(--line); padding: 3pt 4pt; vertical-align: top; text-align: left; }
th { text-align: center; vertical-align: middle; background: var(--tint); }
td p { margin: 0; text-align: left; white-space: pre-line; }
td.number p { text-align: right; }
blockquote { margin: 3pt 0 6pt 10mm; padding-left: 8pt; border-left: 2pt solid var(--line); font-size: 13pt; }
blockquote p { margin: 0; white-space: pre-line; }
blockquote .source { color: var(--muted); font-size: 12pt; text-align: right; }
.question { margin: 0 0 10pt; }
.question > p { margin: 0 0 3pt; break-after: avoid; }
.question .asked { white-space: pre-line; }
.question ul { font-size: 12pt; }
.write { display: flex; align-items: end; height: 21pt; border-bottom: 1px dotted var(--line); }
.end { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 18pt; break-inside: avoid; }
.end p { margin: 0; text-align: left; font-size: 11pt; }
.end .to { font-size: 12pt; font-weight: 700; font-style: italic; }
.end .sign p { text-align: center; font-size: 14pt; }
.end .signer { font-weight: 700; }
.end .hint { font-style: italic; font-size: 12pt; min-height: 26mm; }
.break { break-after: page; }
.sheet main { padding-top: 12mm; }
.sheet body { font-size: 11pt; line-height: 13pt; }
.sheet h1 { font-size: 13pt; line-height: 16pt; }
.sheet .subject { margin-bottom: 2pt; font-size: 11pt; max-width: none; }
.sheet .by { margin-bottom: 5pt; }
.sheet .question { margin-bottom: 7pt; text-align: left; break-inside: avoid; }
.sheet .question > p, .sheet .question ul, .sheet .question li { margin: 0; font-size: 11pt; text-align: left; }
.sheet .question ul { margin-left: 4mm; }
.sheet .question li { text-indent: 0; }
.sheet .question li::before { content: none; }
.sheet blockquote { margin: 0 0 0 4mm; padding: 0; border: 0; font-size: 11pt; }
.sheet blockquote p { text-align: left; }
.sheet .note { margin: 0; font-size: 10pt; line-height: 12pt; }
@media (max-width: 700px) { main { padding: 8mm 5mm; } .head, .end { grid-template-columns: 1fr; gap: 10pt; } table { min-width: 560px; } }
@media print { :root { color-scheme: light; --ink: #000; --muted: #000; --line: #000; --paper: #fff; --ground: #fff; --tint: #fff; } main { max-width: none; padding: 0; } .sheet main { padding: 0; } .scroll { overflow: visible; } table { min-width: 0; } }
@media print and (max-width: 700px) { main { padding: 0; } .head { grid-template-columns: 42% 58%; gap: 0; } .end { grid-template-columns: 1fr 1fr; gap: 8mm; } }
`;
