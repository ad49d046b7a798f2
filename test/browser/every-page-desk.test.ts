import { lookAtPagesOf } from './look-at-pages.js';

lookAtPagesOf(['manager', 'administrator']);
