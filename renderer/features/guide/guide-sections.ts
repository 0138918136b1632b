/** Cuts the guide's Markdown into its sections. */
import { lexer, type Token, type Tokens } from 'marked';

import { isHeading, isList, isTable } from './markdown-token.ts';

/** A section: a heading and what stands under it, up to the next heading of any depth. */
export interface GuideSection {
  /** The English heading in small letters with hyphens: the same in every language. */
  readonly anchor: string;
  readonly title: string;
  /** 1: the guide itself, 2: a chapter, 3: a part of one. */
  readonly depth: number;
  readonly tokens: readonly Token[];
  /** The words without marks of Markdown, for the search. */
  readonly text: string;
}

/** A heading as the last part of an address. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function hasTokens(token: Token): token is Token & { readonly tokens: Token[] } {
  return 'tokens' in token && Array.isArray(token.tokens);
}

/** The words of some tokens, one after the other. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (isTable(token))
        return [token.header, ...token.rows]
          .map((cells) => cells.map((cell) => wordsOf(cell.tokens)).join(' '))
          .join(' ');
      if (isList(token)) return token.items.map((item) => wordsOf(item.tokens)).join(' ');
      if (hasTokens(token) && token.tokens.length > 0) return wordsOf(token.tokens);
      return token.type === 'image' || token.type === 'space' ? '' : 'text' in token ? String(token.text) : '';
    })
    .join(' ')
    .replace(/\s+/g, ' ');
}

interface Cut {
  readonly heading: Tokens.Heading;
  readonly tokens: Token[];
}

function cut(markdown: string): readonly Cut[] {
  const parts: Cut[] = [];
  for (const token of lexer(markdown)) {
    if (isHeading(token)) parts.push({ heading: token, tokens: [] });
    else parts.at(-1)?.tokens.push(token);
  }
  return parts;
}

/**
 * The sections of a guide.
 *
 * @param english The English guide: a translation has the same headings in the same order, and takes its anchors.
 */
export function sectionsOf(markdown: string, english: string): readonly GuideSection[] {
  const anchors = cut(english).map(({ heading }) => anchorOf(wordsOf(heading.tokens)));
  return cut(markdown).map(({ heading, tokens }, i) => {
    const title = wordsOf(heading.tokens);
    return { anchor: anchors[i] ?? anchorOf(title), title, depth: heading.depth, tokens, text: wordsOf(tokens) };
  });
}
