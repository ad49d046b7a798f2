import { SetMetadata } from '@nestjs/common';

export const SHOWN_ONCE = 'openhuis:shown-once';

/**
 * Names the fields of an answer that are secret. What is remembered to repeat a command holds null in their place, so
 * that a secret of which the database has the hash alone does not stand in it as an answer.
 */
export const ShownOnce = (...fields: string[]): MethodDecorator => SetMetadata(SHOWN_ONCE, fields);
