/** Everything that one entry of the trail holds. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { AuditEntry } from '#shared/ipc/audit.ts';

import { canReadCharts, useMe } from '../../records/access.ts';
import { useWhen } from '../../records/when.ts';
import classes from './audit.module.css';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

interface Fact {
  readonly name: string;
  readonly value: string | number;
  readonly link?: { readonly to: string; readonly label: string };
}

function useFacts(entry: AuditEntry): readonly Fact[] {
  const { t, i18n } = useTranslation('audit');
  const me = useMe();
  const mayOpen = me !== null && canReadCharts(me);
  const when = useWhen();
  const valueOf = (value: string | number) => (typeof value === 'string' && INSTANT.test(value) ? when(value) : value);
  const nameOf = (key: string) => (i18n.exists(`audit:detail.known.${key}`) ? t(`detail.known.${key}`) : key);
  const patient: Fact[] =
    entry.patientId === null
      ? []
      : [
          {
            name: t('detail.patient'),
            value: entry.patientId,
            ...(mayOpen && { link: { to: `/patients/${entry.patientId}`, label: t('detail.openPatient') } }),
          },
        ];
  const session: Fact[] =
    entry.sessionId === null
      ? []
      : [
          {
            name: t('detail.session'),
            value: entry.sessionId,
            ...(mayOpen && { link: { to: `/session/${entry.sessionId}`, label: t('detail.openSession') } }),
          },
        ];
  return [
    ...Object.entries(entry.detail).map(([key, value]) => ({ name: nameOf(key), value: valueOf(value) })),
    ...patient,
    ...session,
    { name: t('detail.number'), value: `${entry.seq} · ${entry.action}` },
    { name: t('detail.exactly'), value: entry.at },
    { name: t('detail.actor'), value: entry.actorId },
  ];
}

/** Names and values; identifiers are written out in full here. */
export function AuditDetail({ entry }: { entry: AuditEntry }) {
  const facts = useFacts(entry);
  return (
    <dl className={classes.detail}>
      {facts.map(({ name, value, link }) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>
            {value}
            {link !== undefined && (
              <Anchor component={Link} to={link.to} size="xs">
                {link.label}
              </Anchor>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
