/** The look of all pages: plain, blue, from 320 px up. System fonts and no images. */
export const STYLE = `
:root { --blue: #1464f4; --deep: #0d4fc9; --ink: #1b2430; --soft: #68748a; --line: #e4e9f2; --back: #f1f5fb; --good: #10805a; --warn: #a85b00; --bad: #c02b3a; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; color: var(--ink); background: var(--back); }
small { font-size: .78em; color: var(--soft); font-weight: 400; }
a { color: var(--blue); }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .6rem 1rem; background: var(--blue); color: #fff; }
header a { color: #fff; text-decoration: none; }
header small { color: #dbe7ff; margin-left: .3rem; }
header nav { display: flex; gap: 1rem; white-space: nowrap; }
.brand { font-weight: 600; }
main { margin: 0 auto; padding: 1rem; }
.phone main { max-width: 30rem; }
.wide main { max-width: 78rem; }
footer { padding: 1rem; text-align: center; font-size: .8rem; color: var(--soft); }
footer small { display: block; }
h1 { font-size: 1.15rem; margin: 0 0 .75rem; }
h2 { font-size: 1.02rem; margin: 0 0 .6rem; }
.card { background: #fff; border-radius: 14px; padding: 1.15rem; margin: 0 0 1rem; box-shadow: 0 1px 2px rgba(20, 50, 110, .06); }
.center { text-align: center; }
.amount { font-size: 2.5rem; font-weight: 650; line-height: 1.2; margin: .2rem 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.amount small { font-size: 1.2rem; color: inherit; margin-right: .15rem; }
.seller { color: var(--soft); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .5rem 1rem; margin: 1rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
dt { color: var(--soft); white-space: nowrap; }
dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
button { font: inherit; border: 1px solid var(--line); border-radius: 10px; background: #fff; color: var(--ink); padding: .5rem .9rem; min-height: 44px; cursor: pointer; }
button:focus-visible, a:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid #9dc1ff; outline-offset: 1px; }
button.primary { background: var(--blue); border-color: var(--blue); color: #fff; font-weight: 600; }
button.primary:hover { background: var(--deep); }
button.danger { color: var(--bad); }
button.quiet { border-color: transparent; background: transparent; color: var(--soft); }
.stack form, .stack button { display: block; width: 100%; }
.stack form + form { margin-top: .55rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.row button { min-height: 36px; padding: .25rem .7rem; }
input, select, textarea { font: inherit; padding: .5rem .65rem; border: 1px solid #c9d3e3; border-radius: 10px; min-height: 44px; max-width: 100%; background: #fff; color: var(--ink); }
textarea { width: 100%; min-height: 5rem; }
label { display: grid; gap: .2rem; font-size: .85rem; color: var(--soft); }
.fields { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.fields label { flex: 1 1 9rem; min-width: 0; }
.fields input, .fields select { width: 100%; }
.badge { display: inline-block; padding: .05rem .5rem; border-radius: 99px; font-size: .8rem; background: var(--line); white-space: nowrap; }
.good { color: var(--good); } .badge.good { background: #dff5ea; }
.warn { color: var(--warn); } .badge.warn { background: #fff0dc; }
.bad { color: var(--bad); } .badge.bad { background: #fde6e8; }
.mark { width: 3.6rem; height: 3.6rem; border-radius: 50%; margin: .4rem auto .8rem; display: grid; place-items: center; font-size: 1.9rem; color: #fff; background: var(--good); }
.mark.bad { background: var(--bad); } .mark.warn { background: #d98200; }
.code { font-size: 1.35rem; letter-spacing: .06em; font-variant-numeric: tabular-nums; margin: .4rem 0; }
.code span + span { margin-left: .5em; }
.barcode { width: 100%; max-width: 22rem; height: 5.2rem; }
.qr { width: 11rem; height: 11rem; margin: .6rem auto; }
.qr svg { width: 100%; height: 100%; }
.list { list-style: none; margin: 0; padding: 0; }
.list li { padding: .7rem 0; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; padding-top: 0; }
.between { display: flex; justify-content: space-between; gap: .8rem; align-items: baseline; }
.between > :last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.break { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; }
th, td { text-align: left; padding: .4rem .6rem; border-top: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 500; white-space: nowrap; border-top: 0; }
td code { white-space: nowrap; }
.facts td + td { overflow-wrap: anywhere; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .92em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
details > summary { cursor: pointer; color: var(--blue); }
.columns { display: grid; gap: 1rem; margin-bottom: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); align-items: start; }
.columns .card { margin: 0; }
@media (max-width: 30rem) { header small { display: none; } }
.empty { color: var(--soft); margin: 0; }
`;
