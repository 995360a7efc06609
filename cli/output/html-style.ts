/** How a document in HTML looks, on a screen in the colors that its reader prefers, and on paper. Contrasts are 4.5 to 1 or more. */
export const style = `
:root {
    color-scheme: light dark;
    --text: #1f2328; --quiet: #57606a; --page: #ffffff; --line: #d0d7de; --band: #f6f8fa;
    --done: #1a7f37; --inProgress: #0757ba; --behind: #b42318; --notReported: #8a5300;
}
@media (prefers-color-scheme: dark) {
    :root {
        --text: #e6edf3; --quiet: #9da7b3; --page: #0d1117; --line: #3d444d; --band: #161b22;
        --done: #56d364; --inProgress: #79c0ff; --behind: #ff9389; --notReported: #e3b341;
    }
}
body { margin: 0; color: var(--text); background: var(--page); font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1400px; margin: 0 auto; padding: 24px; }
h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.75em; }
h2 { font-size: 1.3em; margin-top: 40px; padding-bottom: 4px; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05em; margin-top: 28px; }
.about { margin: 4px 0 0; color: var(--quiet); }
.scroll { overflow-x: auto; margin-top: 12px; }
table { border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 5px 12px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 8px; }
thead th { vertical-align: bottom; color: var(--quiet); background: var(--band); font-weight: 600; }
tbody th { font-weight: 500; }
tbody .number, tbody td:not(.text) { white-space: nowrap; }
tbody th { max-width: 44ch; }
.number { text-align: right; padding-left: 8px; padding-right: 8px; }
tbody .text { min-width: 18ch; max-width: 44ch; white-space: normal; overflow-wrap: break-word; }
.sum > * { color: var(--quiet); }
.state { white-space: nowrap; }
.done { color: var(--done); }
.inProgress { color: var(--inProgress); }
.behind { color: var(--behind); font-weight: 600; }
.notReported { color: var(--notReported); }
.notStarted, .dropped { color: var(--quiet); }
@media print {
    :root {
        --text: #000000; --quiet: #444444; --page: #ffffff; --line: #999999; --band: #ffffff;
        --done: #0f5323; --inProgress: #053f87; --behind: #8c1a12; --notReported: #6b4000;
    }
    @page { size: landscape; margin: 12mm; }
    body { font-size: 9pt; }
    main { max-width: none; padding: 0; }
    .scroll { overflow: visible; }
    th, td { padding: 2px 6px; }
    tbody .number, tbody td:not(.text) { white-space: normal; }
    tbody .text { min-width: 0; }
    thead { display: table-header-group; }
    tr, h2, h3 { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
}
`;
