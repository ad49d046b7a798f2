import type { Answer } from '../../../api/client.js';

export type Figures = Answer<'EnrolmentFigureListAnswer'>;
