/** What a person does: one or several, each said in a sentence. */
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Role, roleSchema } from '#shared/ipc/people.ts';

interface RoleFieldsProps {
  readonly roles: readonly Role[];
  readonly onRoles: (roles: Role[]) => void;
}

/** A check box for each role. */
export function RoleFields({ roles, onRoles }: RoleFieldsProps) {
  const { t } = useTranslation(['people', 'access']);
  return (
    <Checkbox.Group
      label={t('field.roles')}
      error={roles.length === 0 ? t('problem.roles') : undefined}
      value={[...roles]}
      onChange={(values) => onRoles(roleSchema.options.filter((role) => values.includes(role)))}
    >
      <Stack gap="sm" mt={6}>
        {roleSchema.options.map((role) => (
          <Checkbox key={role} value={role} label={t(`access:role.${role}`)} description={t(`role.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
