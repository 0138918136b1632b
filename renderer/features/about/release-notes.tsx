/** What is new, from the changelog as it was when the program was built: drawn as elements, never as markup. */
import { Fragment } from 'react';
import { lexer, type Token, type Tokens } from 'marked';
import { useTranslation } from 'react-i18next';

import changelog from '../../../CHANGELOG.md?raw';
import { PageSection } from '../../ui/page.tsx';
import classes from './about.module.css';

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const wordsOf = (text: string): string => text.replaceAll(/[`*]/g, '').replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');

function Block({ token }: { token: Token }) {
  const { t } = useTranslation('about');
  if (isList(token)) {
    return (
      <ul>
        {token.items.map((item, i) => (
          <li key={i}>{wordsOf(item.text)}</li>
        ))}
      </ul>
    );
  }
  if (token.type === 'heading') {
    const title = String(token.text);
    if (token.depth === 1) return null;
    return <h3>{title === 'Unreleased' ? t('notes.unreleased') : title}</h3>;
  }
  return token.type === 'paragraph' ? <p>{wordsOf(String(token.text))}</p> : null;
}

/** The section; the notes are in English in every language. */
export function ReleaseNotes() {
  const { t } = useTranslation('about');
  return (
    <PageSection title={t('notes.title')}>
      <div className={classes.notes} lang="en">
        {lexer(changelog).map((token, i) => (
          <Fragment key={i}>
            <Block token={token} />
          </Fragment>
        ))}
      </div>
    </PageSection>
  );
}
