import { Module } from '@nestjs/common';
import { DocumentCompiler } from './document-compiler.js';

@Module({ providers: [DocumentCompiler], exports: [DocumentCompiler] })
export class DocumentsModule {}
