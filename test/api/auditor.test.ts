import { randomUUID } from 'node:crypto';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSION, type Permission, permissions, type Role } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  permission: Permission;
}
type Problem = { code: string; errors: { details?: { neededRoles?: string[] } }[] };

/** Who works for the region with everything of it before their eyes. */
const staff: readonly Role[] = ['region_administrator', 'contract_manager', 'assessor', 'approver'];

/** Reads everything of the region and changes nothing: asked of every route that the api has. */
describe('an auditor', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let token: string;
  let routes: Route[];

  const rolesOf = ({ permission }: Route): readonly string[] | undefined => {
    const permitted: string | readonly string[] = permissions[permission];
    return typeof permitted === 'string' ? undefined : permitted;
  };
  /** The address of something that is not there, in the auditor's own region where the region is part of it. */
  const addressOf = ({ path }: Route): string =>
    path.replace(/^\/v1\/regions\/:\w+/, `/v1/regions/${region.id}`).replace(/:\w+/g, () => randomUUID());

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    const auditor = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] });
    token = await aTokenOf(database, auditor.scope.personId ?? '');
    routes = routesOf(api);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('is let in by no route that changes something, and told whose it is', async () => {
    const commands = routes.filter((route) => route.method !== 'GET' && rolesOf(route) !== undefined);
    expect(commands.length).toBeGreaterThan(20);
    for (const route of commands) {
      const body = route.method === 'POST' || route.method === 'PUT' ? {} : undefined;
      const answer = await api.call<Problem>(token, route.method, addressOf(route), body);
      const told = [answer.status, answer.body.code, answer.body.errors[0]?.details?.neededRoles];
      expect([route.path, ...told]).toEqual([route.path, 403, 'forbidden', rolesOf(route)]);
    }
  });

  it('is refused nothing that somebody else of the region may read', async () => {
    const reads = routes.filter(
      (route) => route.method === 'GET' && staff.some((role) => rolesOf(route)?.includes(role) === true),
    );
    expect(reads.length).toBeGreaterThan(10);
    for (const route of reads) {
      const { status } = await api.call(token, 'GET', addressOf(route));
      expect([route.path, [200, 400, 404].includes(status) ? 'let in' : status]).toEqual([route.path, 'let in']);
    }
  });

  it('has a permission for reading only', () => {
    const reading = new Set<string>(
      routes.filter(({ method }) => method === 'GET').map(({ permission }) => permission),
    );
    const held = Object.entries(permissions)
      .filter(([, roles]) => (roles as readonly string[]).includes('auditor'))
      .map(([permission]) => permission);
    expect(held.length).toBeGreaterThan(5);
    expect(held.filter((permission) => !permission.endsWith('.read'))).toEqual([]);
    const changing = routes.filter(({ method }) => method !== 'GET').map(({ permission }) => permission as string);
    expect(held.filter((permission) => changing.includes(permission))).toEqual([]);
    expect(held.filter((permission) => reading.has(permission)).length).toBeGreaterThan(5);
  });
});

/** Every route with the permission that it declares. */
function routesOf({ app }: TestApi): Route[] {
  const scanner = new MetadataScanner();
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, object>;
      const prefix = Reflect.getMetadata(PATH_METADATA, metatype) as string;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (method === undefined || !Reflect.hasMetadata(PATH_METADATA, method)) continue;
        const permission = (Reflect.getMetadata(PERMISSION, method) ??
          Reflect.getMetadata(PERMISSION, metatype)) as Permission;
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod] as Route['method'];
        const path = `/v1/${prefix}/${Reflect.getMetadata(PATH_METADATA, method) as string}`;
        routes.push({ method: verb, path: path.replace(/\/+/g, '/').replace(/\/$/, ''), permission });
      }
    }
  }
  return routes;
}
