/** The accounts in a table: who, what they do, how they sign in. */
import { ActionIcon, Badge, Menu, Tooltip } from '@mantine/core';
import { IconDotsVertical, IconKey, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Person } from '#shared/ipc/people.ts';

import { PersonAvatar } from '../../records/person-avatar.tsx';
import classes from './people-table.module.css';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly myId: string | undefined;
  readonly onEdit: (person: Person) => void;
  readonly onReset: (person: Person) => void;
}

function SignsInWith({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  if (!person.active) return <span className={classes.quiet}>{t('with.notInUse')}</span>;
  if (!person.hasPassword) return <span className={classes.missing}>{t('with.nothing')}</span>;
  return <span>{t(person.hasPin ? 'with.both' : 'with.password')}</span>;
}

/** People in use first, as the service orders them. */
export function PeopleTable({ people, myId, onEdit, onReset }: PeopleTableProps) {
  const { t } = useTranslation(['people', 'access']);
  const rows = [...people].sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.roles')}</th>
          <th scope="col">{t('column.with')}</th>
          <th scope="col" aria-label={t('column.actions')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.id} data-inactive={!person.active || undefined}>
            <td>
              <div className={classes.who}>
                <PersonAvatar name={person.name} size="small" />
                <div>
                  <button type="button" className={classes.name} onClick={() => onEdit(person)}>
                    {person.name}
                  </button>
                  <div className={classes.login}>
                    {person.id === myId ? t('loginYou', { login: person.login }) : person.login}
                  </div>
                </div>
              </div>
            </td>
            <td>
              <div className={classes.roles}>
                {person.roles.map((role) => (
                  <Badge key={role} variant="light" color="gray" radius="sm" tt="none" fw={550}>
                    {t(`access:role.${role}`)}
                  </Badge>
                ))}
              </div>
            </td>
            <td>
              <SignsInWith person={person} />
            </td>
            <td className={classes.actions}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Tooltip label={t('actions')}>
                    <ActionIcon aria-label={t('actionsFor', { name: person.name })}>
                      <IconDotsVertical size={18} />
                    </ActionIcon>
                  </Tooltip>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => onEdit(person)}>
                    {t('edit')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconKey size={17} />}
                    disabled={person.id === myId || !person.active}
                    onClick={() => onReset(person)}
                  >
                    {t('reset.open')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
