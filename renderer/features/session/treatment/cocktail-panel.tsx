/** The mixture of a treatment: its components, and the account of what was prepared, given and discarded. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { totalVolumeUl } from '#shared/cocktail/mixture.ts';

import { formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Limits } from '../guard/limits.tsx';
import { Account } from './account.tsx';
import { CataloguePicker } from './catalogue-picker.tsx';
import { addComponent } from './cocktail-edits.ts';
import { ComponentCard } from './component-card.tsx';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

interface CocktailPanelProps extends PanelProps {
  readonly newId: () => string;
  /** The volume that a point gets at present, µL. */
  readonly pointUl: number;
}

/** The panel. */
export function CocktailPanel({ newId, pointUl, ...props }: CocktailPanelProps) {
  const { t } = useTranslation('treatment');
  const { components } = props.treatment.cocktail;
  const [added, setAdded] = useState<string | null>(null);
  const add = () => {
    const id = newId();
    setAdded(id);
    props.onChange(addComponent(id), 'cocktail.add');
  };
  return (
    <div className={classes.panel}>
      {components.length === 0 && <EmptyState title={t('cocktail.none')} text={t('cocktail.teach')} />}
      {components.map((component, i) => (
        <ComponentCard
          key={component.id}
          {...props}
          component={component}
          number={i + 1}
          isNew={component.id === added}
          pointUl={pointUl}
        />
      ))}
      {!props.readOnly && <CataloguePicker {...props} newId={newId} />}
      <div className={classes.addRow}>
        <Button
          size="xs"
          variant={components.length === 0 ? 'filled' : 'default'}
          leftSection={<IconPlus size={16} />}
          disabled={props.readOnly}
          onClick={add}
        >
          {t('cocktail.add')}
        </Button>
        {components.length > 0 && (
          <span className={classes.total}>
            {t('cocktail.total', { volume: formatVolume(totalVolumeUl(props.treatment.cocktail)) })}
          </span>
        )}
      </div>
      <Limits />
      <Account {...props} />
    </div>
  );
}
