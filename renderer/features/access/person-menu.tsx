/** Who is signed in, at the right of the header, with the ways out. */
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  IconChevronDown,
  IconFirstAidKit,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconSwitchHorizontal,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { canReadCharts, isAdministrator, useAccess, useLeaveSeat } from '../../records/access.ts';
import { showPalette } from '../../records/palette.ts';
import { PersonAvatar } from '../../records/person-avatar.tsx';
import { EmergencyDialog } from './emergency-dialog.tsx';
import classes from './person-menu.module.css';

const isMac = navigator.userAgent.includes('Mac');

/** The menu; in the sample clinic there is nobody to switch to, only a name. */
export function PersonMenu() {
  const { t } = useTranslation(['access', 'palette']);
  const navigate = useNavigate();
  const leaveSeat = useLeaveSeat();
  const state = useAccess().data;
  const [isEmergency, setEmergency] = useState(false);
  const me = state?.me;
  if (state === undefined || me === undefined || me === null) return null;
  if (state.place === 'sample') return <span className={classes.plain}>{me.name}</span>;
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <UnstyledButton className={classes.button ?? ''}>
            <PersonAvatar name={me.name} size="small" />
            <span className={classes.name}>{me.name}</span>
            <VisuallyHidden>{t('menu.label')}</VisuallyHidden>
            <IconChevronDown size={15} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.roles.map((role) => t(`role.${role}`)).join(', ')}</Menu.Label>
          <Menu.Item leftSection={<IconSwitchHorizontal size={17} />} onClick={() => void leaveSeat('access:lock')}>
            {t('menu.switch')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLock size={17} />}
            rightSection={<kbd>{isMac ? '⌘L' : 'Ctrl+L'}</kbd>}
            onClick={() => void leaveSeat('access:lock')}
          >
            {t('menu.lock')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={17} />} onClick={() => void leaveSeat('access:close')}>
            {t('menu.close')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard size={17} />}
            rightSection={<kbd>?</kbd>}
            onClick={() => showPalette('keys')}
          >
            {t('palette:do.keys')}
          </Menu.Item>
          <Menu.Item leftSection={<IconInfoCircle size={17} />} onClick={() => void navigate('/about')}>
            {t('menu.about')}
          </Menu.Item>
          {isAdministrator(me) && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconUsers size={17} />} onClick={() => void navigate('/people')}>
                {t('menu.people')}
              </Menu.Item>
            </>
          )}
          {!canReadCharts(me) && (
            <>
              <Menu.Divider />
              <Menu.Item
                c="var(--app-error-ink)"
                leftSection={<IconFirstAidKit size={17} />}
                onClick={() => setEmergency(true)}
              >
                {t('menu.emergency')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <EmergencyDialog opened={isEmergency} onClose={() => setEmergency(false)} />
    </>
  );
}
