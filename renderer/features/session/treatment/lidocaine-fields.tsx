/** Lidocaine in a component, said by hand: where its name and its label do not tell, or tell wrong. */
import { Button, Checkbox, Menu } from '@mantine/core';
import { IconDroplet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Component } from '#shared/chart/schema.ts';
import { lidocaineIn } from '#shared/cocktail/guard/component-facts.ts';
import { ratioToNumber } from '#shared/cocktail/ratio.ts';
import { UG_PER_MG } from '#shared/units.ts';

import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { setLidocaine } from './cocktail-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

type LidocaineProps = Pick<PanelProps, 'onChange'> & { readonly component: Component };

/** Where to say it: begins from what the names and the label say. */
export function LidocaineItem({ component, onChange }: LidocaineProps) {
  const { t } = useTranslation('limits');
  if (component.lidocaine !== undefined) return null;
  const known = lidocaineIn(component);
  const ugPerMl = known?.perMl ? ratioToNumber(known.perMl) : 0;
  const lidocaine = { ugPerMl, withEpinephrine: known?.withEpinephrine ?? false };
  return (
    <Menu.Item
      leftSection={<IconDroplet size={16} />}
      onClick={() => onChange(setLidocaine(component.id, lidocaine), 'cocktail.lidocaine')}
    >
      {t('lidocaine.menu')}
    </Menu.Item>
  );
}

/** The fields; nothing until somebody wants to say it. */
export function LidocaineFields({ component, readOnly, onChange }: LidocaineProps & Pick<PanelProps, 'readOnly'>) {
  const { t } = useTranslation('limits');
  const { id, lidocaine } = component;
  if (lidocaine === undefined) return null;
  const set = (part: Partial<typeof lidocaine>) =>
    onChange(setLidocaine(id, { ...lidocaine, ...part }), `cocktail.lidocaine ${id}`);
  return (
    <div className={classes.row}>
      <DecimalInput
        size="xs"
        label={t('lidocaine.strength')}
        description={t('lidocaine.hint')}
        unit="mg/mL"
        decimals={3}
        max={1_000}
        allowEmpty={false}
        disabled={readOnly}
        value={lidocaine.ugPerMl / UG_PER_MG}
        onCommit={(mg) => set({ ugPerMl: Math.round((mg ?? 0) * UG_PER_MG) })}
      />
      <div>
        <Checkbox
          size="xs"
          label={t('lidocaine.withEpinephrine')}
          disabled={readOnly}
          checked={lidocaine.withEpinephrine}
          onChange={(event) => set({ withEpinephrine: event.currentTarget.checked })}
        />
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onChange(setLidocaine(id, null), 'cocktail.lidocaine')}
          >
            {t('lidocaine.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
