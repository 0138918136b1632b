/** One component of the mixture: what, how strong, how much, from which vial, and what that makes at a point. */
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Component } from '#shared/chart/schema.ts';
import { balance } from '#shared/cocktail/balance.ts';
import { componentAmount, finalConcentrations } from '#shared/cocktail/mixture.ts';
import { mlToUl, ulToMl } from '#shared/units.ts';

import { formatAmount, formatStrength, formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { StrengthField } from '../../../records/strength-field.tsx';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import { formatPlainDate, plainDateIn } from '../../../ui/format.ts';
import { CatalogueLines } from './catalogue-lines.tsx';
import { LidocaineFields, LidocaineItem } from './lidocaine-fields.tsx';
import {
  detach,
  moveComponent,
  removeComponent,
  setExpiry,
  setLot,
  setManufacturer,
  setName,
  setStrength,
  setVolume,
} from './cocktail-edits.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './treatment.module.css';

interface CardProps extends PanelProps {
  /** It was just added: its name is typed next. */
  readonly isNew: boolean;
  readonly component: Component;
  readonly number: number;
  /** The volume that a point gets at present, µL. */
  readonly pointUl: number;
}

function Amounts({ chart, treatment, component, pointUl }: CardProps) {
  const { t } = useTranslation('treatment');
  const final = finalConcentrations(treatment.cocktail).find(({ componentId }) => componentId === component.id);
  const point = componentAmount(treatment.cocktail, component.id, pointUl);
  const given = componentAmount(treatment.cocktail, component.id, balance(chart, treatment).givenUl);
  if (final === undefined || final.value === null || final.unit === null || point === null || given === null) {
    return null;
  }
  return (
    <p className={classes.amounts}>
      <span>{t('cocktail.final', { strength: formatStrength(final.value, final.unit) })}</span>
      <span>{t('cocktail.perPoint', { amount: formatAmount(point), volume: formatVolume(pointUl) })}</span>
      <span>{t('cocktail.givenAmount', { amount: formatAmount(given) })}</span>
    </p>
  );
}

function CardMenu({ component, readOnly, onChange }: CardProps) {
  const { t } = useTranslation('treatment');
  const move = (by: -1 | 1) => () => onChange(moveComponent(component.id, by), 'cocktail.move');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" disabled={readOnly} aria-label={t('cocktail.menu')}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={move(-1)}>
          {t('cocktail.up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={move(1)}>
          {t('cocktail.down')}
        </Menu.Item>
        <LidocaineItem component={component} onChange={onChange} />
        {component.productId !== undefined && (
          <Menu.Item
            leftSection={<IconPencil size={16} />}
            onClick={() => onChange(detach(component.id), 'cocktail.detach')}
          >
            {t('cocktail.detach')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => onChange(removeComponent(component.id), 'cocktail.remove')}
        >
          {t('cocktail.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The card. */
export function ComponentCard(props: CardProps) {
  const { chart, component, number, isNew, readOnly, onChange } = props;
  const { t } = useTranslation('treatment');
  const { id, name, strength, volumeUl, manufacturer = '', lot = '', expiry = '' } = component;
  const expired = expiry !== '' && expiry < plainDateIn(chart.session.startedAt, chart.session.zone);
  const text = (edit: (id: string, value: string) => Parameters<PanelProps['onChange']>[0], label: string) => ({
    size: 'xs' as const,
    disabled: readOnly,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(edit(id, event.currentTarget.value), `${label} ${id}`),
  });
  return (
    <section className={classes.card} aria-label={t('cocktail.component', { number, name })}>
      <div className={classes.cardHead}>
        <TextInput
          {...text(setName, 'cocktail.name')}
          className={classes.grow ?? ''}
          aria-label={t('cocktail.name')}
          placeholder={t('cocktail.name')}
          value={name}
          maxLength={500}
          readOnly={component.productId !== undefined}
          autoFocus={isNew}
        />
        <CardMenu {...props} />
      </div>
      <div className={classes.row}>
        <StrengthField
          strength={strength}
          disabled={readOnly}
          onCommit={(next) => onChange(setStrength(id, next), `cocktail.strength ${id}`)}
        />
        <DecimalInput
          size="xs"
          label={t('cocktail.volume')}
          value={volumeUl === 0 ? null : ulToMl(volumeUl)}
          decimals={3}
          max={1_000}
          step={0.1}
          unit="mL"
          disabled={readOnly}
          onCommit={(ml) => onChange(setVolume(id, mlToUl(ml ?? 0)), `cocktail.volume ${id}`)}
        />
      </div>
      <div className={classes.row}>
        <TextInput {...text(setLot, 'cocktail.lot')} label={t('cocktail.lot')} value={lot} maxLength={100} />
        <TextInput
          {...text(setExpiry, 'cocktail.expiry')}
          type="date"
          label={t('cocktail.expiry')}
          value={expiry}
          error={expired ? t('cocktail.expired', { date: formatPlainDate(expiry) }) : undefined}
        />
      </div>
      <TextInput
        {...text(setManufacturer, 'cocktail.manufacturer')}
        label={t('cocktail.manufacturer')}
        value={manufacturer}
        maxLength={500}
        readOnly={component.productId !== undefined}
      />
      <LidocaineFields {...props} />
      <CatalogueLines {...props} />
      <Amounts {...props} />
    </section>
  );
}
