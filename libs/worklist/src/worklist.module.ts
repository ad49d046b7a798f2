import { Module } from '@nestjs/common';
import { WorkAssignments } from './work-assignments.service.js';
import { WorkItemQueries } from './work-items.queries.js';

@Module({ providers: [WorkItemQueries, WorkAssignments], exports: [WorkItemQueries, WorkAssignments] })
export class WorklistModule {}
