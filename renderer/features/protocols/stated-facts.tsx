/** Each number of a published protocol as its source states it, and what the source is worth. */
import { useTranslation } from 'react-i18next';

import { citationsOf } from '#shared/clinical/sources.ts';

import { useStatedText } from '../../records/protocol-facts.ts';
import type { KnownProtocol } from '../../records/protocols.ts';
import classes from './protocols.module.css';

/** A list of facts with their sources. */
export function StatedFacts({ protocol: { facts } }: { protocol: KnownProtocol }) {
  const { t } = useTranslation('protocols');
  const textOf = useStatedText();
  return (
    <section className={classes.stated}>
      <h3>{t('source.title')}</h3>
      <ul>
        {facts.map((fact) => {
          const [citation] = citationsOf([fact.tag]);
          return (
            <li key={fact.of}>
              <strong>{textOf(fact)}</strong>
              {citation !== undefined && (
                <span>{t('source.one', { title: citation.title, grade: citation.grade })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p>{t('source.grades')}</p>
    </section>
  );
}
