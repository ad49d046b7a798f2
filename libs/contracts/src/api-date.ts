import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A calendar date in the API description: the type of the field alone says only that it is a text. */
export const ApiDate = (): PropertyDecorator => ApiProperty({ type: String, format: 'date' });
export const ApiDateOrNull = (): PropertyDecorator => ApiProperty({ type: String, format: 'date', nullable: true });
export const ApiOptionalDate = (): PropertyDecorator => ApiPropertyOptional({ type: String, format: 'date' });
