/** What is drawn up by a protocol; lots are of a day and have no place here. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Component } from '#shared/chart/schema.ts';
import { mlToUl, ulToMl } from '#shared/units.ts';

import { newId } from '../../records/new-id.ts';
import { StrengthField } from '../../records/strength-field.tsx';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import type { FieldsProps } from './protocol-drawer.tsx';
import classes from './protocols.module.css';

interface RowProps {
  readonly component: Component;
  readonly number: number;
  readonly onChange: (component: Component | null) => void;
}

function Row({ component, number, onChange }: RowProps) {
  const { t } = useTranslation('protocols');
  return (
    <div className={classes.component} role="group" aria-label={t('field.component', { number })}>
      <div className={classes.componentHead}>
        <TextInput
          size="xs"
          className={classes.grow ?? ''}
          label={t('field.componentName')}
          maxLength={500}
          value={component.name}
          onChange={(event) => onChange({ ...component, name: event.currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('field.removeComponent', { number })}
          onClick={() => onChange(null)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      <div className={classes.pair}>
        <StrengthField
          strength={component.strength}
          disabled={false}
          onCommit={(strength) => onChange({ ...component, strength })}
        />
        <DecimalInput
          size="xs"
          label={t('field.componentVolume')}
          decimals={3}
          max={1_000}
          step={0.1}
          unit="mL"
          value={component.volumeUl === 0 ? null : ulToMl(component.volumeUl)}
          onCommit={(ml) => onChange({ ...component, volumeUl: ml === null ? 0 : mlToUl(ml) })}
        />
      </div>
    </div>
  );
}

/** The list, and the way to one more. */
export function ComponentFields({ body: { components }, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.components')}</legend>
      {components.map((component, i) => (
        <Row
          key={component.id}
          component={component}
          number={i + 1}

          onChange={(next) =>
            onChange({
              components:
                next === null
                  ? components.filter(({ id }) => id !== component.id)
                  : components.map((other) => (other.id === component.id ? next : other)),
            })
          }
        />
      ))}

      <p className={classes.hint}>{t('field.componentsHint')}</p>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() =>
            onChange({ components: [...components, { id: newId(), name: '', strength: null, volumeUl: 0 }] })
          }
        >
          {t('field.addComponent')}
        </Button>
      </div>
    </fieldset>
  );
}
