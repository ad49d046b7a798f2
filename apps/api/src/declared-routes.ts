import type { INestApplication } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { PERMISSION } from '@openhuis/platform';

/**
 * Finds every route that declares no permission. The api refuses to start while there is one.
 *
 * @returns names like `ContractsController.list`
 */
export function undeclaredRoutes(app: INestApplication): string[] {
  const scanner = new MetadataScanner();
  const undeclared: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function' || !Reflect.hasMetadata(PATH_METADATA, method)) continue;
        if (!Reflect.hasMetadata(PERMISSION, method) && !Reflect.hasMetadata(PERMISSION, metatype)) {
          undeclared.push(`${metatype.name}.${name}`);
        }
      }
    }
  }
  return undeclared;
}
