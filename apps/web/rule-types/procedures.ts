/** What the rules that the web shares name of the procedures: types alone, so that no server code is read. */
export type * from '../../../libs/procedures/src/procedure-definition.js';
