/** Markdown drawn as React elements: nothing is ever handed to the page as markup. */
import { Fragment, type ReactNode } from 'react';
import type { Token, Tokens } from 'marked';

import classes from './guide.module.css';
import { pictureOf } from './guide-text.ts';
import { isList, isTable } from './markdown-token.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
};
const plainText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

function Table({ table }: { table: Tokens.Table }) {
  const [head] = table.header;
  // The guide's tables of facts have no words in their head.
  const isHeadEmpty = table.header.every((cell) => cell.text === '');
  return (
    <div className={classes.tableRoom} tabIndex={0} role="group" aria-label={head?.text ?? ''}>
      <table className={classes.table}>
        {!isHeadEmpty && (
          <thead>
            <tr>
              {table.header.map((cell, i) => (
                <th key={i} scope="col">
                  <Inline tokens={cell.tokens} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, k) => (
                <td key={k}>
                  <Inline tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Picture({ href, text }: { href: string; text: string }) {
  const source = pictureOf(href);
  return source === undefined ? null : <img className={classes.picture} src={source} alt={text} loading="lazy" />;
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens ?? []} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens ?? []} />
        </em>
      );
    case 'codespan':
      return <code>{plainText(String(token.text))}</code>;
    case 'image':
      return <Picture href={String(token.href)} text={String(token.text)} />;
    // Other documents lie beside the program's source, not in it: their names are words here.
    case 'link':
      return <Inline tokens={token.tokens ?? []} />;
    case 'br':
      return <br />;
    default:
      return token.type === 'text' && 'tokens' in token && token.tokens !== undefined ? (
        <Inline tokens={token.tokens} />
      ) : (
        plainText('text' in token ? String(token.text) : token.raw)
      );
  }
}

function Inline({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, i) => <Fragment key={i}>{inline(token)}</Fragment>);
}

function block(token: Token): ReactNode {
  if (isTable(token)) return <Table table={token} />;
  if (isList(token)) {
    const items = token.items.map((item, i) => (
      <li key={i}>
        <Blocks tokens={item.tokens} />
      </li>
    ));
    return token.ordered ? <ol className={classes.list}>{items}</ol> : <ul className={classes.list}>{items}</ul>;
  }
  switch (token.type) {
    case 'paragraph':
      return (
        <p className={classes.text}>
          <Inline tokens={token.tokens ?? []} />
        </p>
      );
    case 'code':
      return <pre className={classes.code}>{String(token.text)}</pre>;
    case 'blockquote':
      return (
        <blockquote className={classes.quote}>
          <Blocks tokens={token.tokens ?? []} />
        </blockquote>
      );
    case 'space':
      return null;
    default:
      return inline(token);
  }
}

/** Paragraphs, lists, tables and pictures. */
export function Blocks({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, i) => <Fragment key={i}>{block(token)}</Fragment>);
}
