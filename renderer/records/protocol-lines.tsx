/** A protocol in a list: its name, where it comes from, what it is for and what it says. */
import { Badge, Tooltip } from '@mantine/core';
import { IconArchive, IconBook2, IconBuildingHospital } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useProtocolFacts } from './protocol-facts.ts';
import classes from './protocol-lines.module.css';
import type { KnownProtocol } from './protocols.ts';
import { useTechniqueName } from './technique-name.ts';

const LOOK = {
  shipped: { icon: IconBook2, color: 'teal' },
  own: { icon: IconBuildingHospital, color: 'gray' },
  archived: { icon: IconArchive, color: 'gray' },
} as const;

/** Published, the clinic's own, or put away. */
function SourceBadge({ protocol: { entry, body, sources } }: { protocol: KnownProtocol }) {
  const { t } = useTranslation('protocols');
  const what = entry === null ? 'shipped' : body.archived ? 'archived' : 'own';
  const { icon: Icon, color } = LOOK[what];
  const grades = [...new Set(sources.map(({ grade }) => grade))].sort().join(', ');
  const badge = (
    <Badge variant="light" color={color} size="sm" radius="sm" tt="none" fw={550} leftSection={<Icon size={11} />}>
      {t(`badge.${what}`, { grades })}
    </Badge>
  );
  return body.source === '' ? (
    badge
  ) : (
    <Tooltip multiline maw={380} label={t('source.from', { source: body.source })}>
      {badge}
    </Tooltip>
  );
}

/** Three lines. */
export function ProtocolLines({ protocol }: { protocol: KnownProtocol }) {
  const { body } = protocol;
  const techniqueName = useTechniqueName();
  const facts = useProtocolFacts()(body);
  return (
    <span className={classes.lines}>
      <span className={classes.head}>
        <strong>{body.name}</strong>
        <SourceBadge protocol={protocol} />
      </span>
      <span>{[body.indication, techniqueName(body.technique.code)].filter((text) => text !== '').join(' · ')}</span>
      {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
    </span>
  );
}
