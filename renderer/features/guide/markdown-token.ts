/** Which kind of Markdown a token is. */
import type { Token, Tokens } from 'marked';

/** A heading. */
export const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** A table. */
export const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

/** A list, of points or numbers. */
export const isList = (token: Token): token is Tokens.List => token.type === 'list';
