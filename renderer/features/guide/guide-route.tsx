/** The user guide, in the program: chapters beside the text, a search over all of it, no network. */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';

import { guidePath } from '../../records/guide-path.ts';
import { LoadState } from '../../ui/load-state.tsx';
import classes from './guide.module.css';
import { createGuideSearch } from './guide-search.ts';
import { type GuideSection, sectionsOf } from './guide-sections.ts';
import { loadEnglishGuide, loadGuide } from './guide-text.ts';
import { Blocks } from './markdown.tsx';

function Contents({ sections }: { sections: readonly GuideSection[] }) {
  const { t } = useTranslation('guide');
  return (
    <nav aria-label={t('contents')} className={classes.contents}>
      {sections.map(({ anchor, title, depth }) => (
        <NavLink key={anchor} to={guidePath(anchor)} className={classes.entry ?? ''} data-depth={depth}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}

function Hits({ sections, words }: { sections: readonly GuideSection[]; words: string }) {
  const { t } = useTranslation('guide');
  const search = useMemo(() => createGuideSearch(sections), [sections]);
  const hits = search(words);
  return (
    <div className={classes.contents}>
      <p role="status" className={classes.count}>
        {t('found', { count: hits.length })}
      </p>
      {hits.map(({ section, excerpt }) => (
        <NavLink key={section.anchor} to={guidePath(section.anchor)} className={classes.hit ?? ''}>
          <strong>{section.title}</strong>
          <span>{excerpt}</span>
        </NavLink>
      ))}
    </div>
  );
}

/** The text; the section of the address is scrolled to and takes the focus. */
function Text({ sections, at }: { sections: readonly GuideSection[]; at: string | undefined }) {
  useEffect(() => {
    const heading = at === undefined ? null : document.getElementById(`guide-${at}`);
    // Pictures above are loaded when they come near: their place is kept by CSS, so the heading stays where it is.
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [at, sections]);
  return (
    <div className={classes.reading}>
      {sections.map(({ anchor, title, depth, tokens }) => {
        const Heading = depth <= 1 ? 'h1' : depth === 2 ? 'h2' : 'h3';
        return (
          <section key={anchor} aria-labelledby={`guide-${anchor}`}>
            <Heading id={`guide-${anchor}`} tabIndex={-1} className={classes.heading} data-depth={depth}>
              {title}
            </Heading>
            <Blocks tokens={tokens} />
          </section>
        );
      })}
    </div>
  );
}

/** Route `/guide` and `/guide/:section`. */
export function GuideRoute() {
  const { t, i18n } = useTranslation('guide');
  const { section } = useParams();
  const [words, setWords] = useState('');
  const language = i18n.language.slice(0, 2);
  const guide = useQuery({
    queryKey: ['guide', language],
    queryFn: async () => sectionsOf(await loadGuide(language), await loadEnglishGuide()),
    staleTime: Infinity,
  });
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <TextInput
          type="search"
          autoFocus={section === undefined}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('');
          }}
        />
        {guide.data !== undefined &&
          (words.trim() === '' ? <Contents sections={guide.data} /> : <Hits sections={guide.data} words={words} />)}
      </div>
      {guide.data === undefined ? (
        <LoadState error={guide.error} onRetry={() => void guide.refetch()} />
      ) : (
        <Text sections={guide.data} at={section} />
      )}
    </div>
  );
}
