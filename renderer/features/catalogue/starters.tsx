/** Products to begin with: what is known of each with its source, to be gone over before it is added. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { STARTER_PRODUCTS, type StarterProduct } from '#shared/clinical/starter-products.ts';

import classes from './catalogue.module.css';
import { sourceText } from './product-draft.ts';

interface StartersProps {
  /** Names that are in the catalogue already. */
  readonly taken: readonly string[];
  readonly onChoose: (starter: StarterProduct) => void;
}

function Starter({ starter, onChoose }: { starter: StarterProduct; onChoose: () => void }) {
  const { t } = useTranslation('catalogue');
  const tags = [...new Set(starter.facts.map(({ tag }) => tag))];
  return (
    <li className={classes.starter}>
      <div className={classes.grow}>
        <strong>{starter.name}</strong>
        {tags.map((tag) => (
          <div key={tag} className={classes.quiet}>
            {starter.facts
              .filter((one) => one.tag === tag)
              .map(({ fact }) => fact)
              .join('; ')}{' '}
            [{sourceText(tag).split(', http')[0]}]
          </div>
        ))}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('starter.add', { name: starter.name })}
        onClick={onChoose}
      >
        {t('starter.choose')}
      </Button>
    </li>
  );
}

/** The list, flagged products apart. */
export function Starters({ taken, onChoose }: StartersProps) {
  const { t } = useTranslation('catalogue');
  const left = STARTER_PRODUCTS.filter(({ name }) => !taken.includes(name));
  const part = (list: readonly StarterProduct[]) => (
    <ul className={classes.starters}>
      {list.map((starter) => (
        <Starter key={starter.name} starter={starter} onChoose={() => onChoose(starter)} />
      ))}
    </ul>
  );
  const flagged = left.filter(({ flags }) => flags.length > 0);
  return (
    <div className={classes.drawer}>
      <p className={classes.note}>{t('starter.lead')}</p>
      {part(left.filter(({ flags }) => flags.length === 0))}
      {flagged.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('starter.flagged')}</h3>
          <p className={classes.note}>{t('starter.flaggedLead')}</p>
          {part(flagged)}
        </>
      )}
    </div>
  );
}
