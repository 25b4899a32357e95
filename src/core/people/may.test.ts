import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Action, localUser, may, roles } from './may.ts';

describe('who may do what', () => {
  test('the local user reads the dossiers of this computer', () =>
    equal(may(localUser, 'dossier.read', { organisation: 'local' }), true));

  test('somebody of another organisation reads none of them', () =>
    equal(may({ ...localUser, organisation: 'stad-elders' }, 'dossier.read', { organisation: 'local' }), false));

  test('a person without a role may do nothing', () => {
    const guest = { ...localUser, roles: [] };
    const allowed = (Object.keys(roles) as Action[]).filter((action) => may(guest, action, { organisation: 'local' }));
    deepEqual(allowed, []);
  });
});
