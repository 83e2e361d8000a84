import { describe, expect, it } from 'vitest';
import { comparisonFiles, fileAddress, sessionFiles, subjectFiles, usualPageSize } from './files';

const wanted = { format: 'pdf', table: 'history', pageSize: 'a4', language: 'es' } as const;

describe('files of results', () => {
	it('are asked for with what their kind needs and nothing else', () => {
		expect(fileAddress(sessionFiles('S', true, true), wanted)).toBe('/api/sessions/S/report?format=pdf&language=es&page_size=a4');
		expect(fileAddress(subjectFiles('T'), { ...wanted, format: 'csv' })).toBe('/api/subjects/T/report?format=csv&language=es&table=history');
		expect(fileAddress(comparisonFiles('rubric=r&subjects=A%2CB'), { ...wanted, format: 'json' })).toBe(
			'/api/comparison/report?rubric=r&subjects=A%2CB&format=json&language=es',
		);
	});

	it('offer no table that would be empty because of what the reader may not see', () => {
		expect(sessionFiles('S', false, true).tables).toEqual(['decisions', 'distributions', 'next-steps', 'events']);
		expect(sessionFiles('S', false, false).tables).toEqual(['decisions', 'distributions', 'next-steps']);
	});

	it.each([
		[['en-US', 'en'], 'letter'],
		[['es', 'es-MX'], 'letter'],
		[['es-ES'], 'a4'],
		[['not a tag!', 'de-DE'], 'a4'],
		[['en'], 'letter'],
		[[], 'letter'],
	] as const)('lie on the paper that is usual for %j: %s', (locales, size) => {
		expect(usualPageSize(locales)).toBe(size);
	});
});
