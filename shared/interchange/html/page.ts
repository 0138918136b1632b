/** Pages that any browser shows without a program, a network or a script: escaping, frame and style. */
import { type Language } from '../../language.ts';

/** Already escaped: safe to stand in a page. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as it must stand in a page, within an element or an attribute. */
export const escapeHtml = (text: string): string =>
  // Control characters mean nothing in a page, and some of them nothing good.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

type Part = string | number | Html | readonly Html[];

const partOf = (part: Part): string => {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(({ html }) => html).join('');
  return escapeHtml(String(part));
};

/** A piece of a page; every value in it is escaped unless it is a piece itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, i) => text + (i < parts.length ? partOf(parts[i] ?? '') : '')).join(''),
});

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --muted: #59626d; --line: #d8dde3; --paper: #fff; --band: #f4f6f8; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --muted: #a3adb8; --line: #3a424b; --paper: #16181b; --band: #1f2327; --link: #7db8f5; } }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; } h3 { margin: 0; font-size: 1rem; }
p { margin: .25rem 0; } .muted { color: var(--muted); } a { color: var(--link); }
table { width: 100%; border-collapse: collapse; } th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--muted); font-weight: 600; } thead th { background: var(--band); } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
section { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 6px; break-inside: avoid; }
ul { margin: .25rem 0; padding-left: 1.2rem; } .links { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-top: .5rem; }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem; } .photos img { width: 100%; height: 9rem; object-fit: cover; background: var(--band); }
@media print { :root { --ink: #000; --muted: #444; --paper: #fff; --band: #fff; --link: #000; } body { max-width: none; padding: 0; font-size: 11px; } thead { display: table-header-group; } }
`;

/** A whole page in a language. Its policy lets nothing be loaded but pictures that lie beside it. */
export const wholePage = (language: Language, title: string, body: Html): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
