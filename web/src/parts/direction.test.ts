import { expect, it } from 'vitest';
import { isRightToLeft } from './direction';

it.each([
	['ar', true],
	['he-IL', true],
	['ur', true],
	['ur-Latn-PK', false],
	['pa-Arab', true],
	['pa', false],
	['az-Arab', true],
	['no such tag', false],
	['en', false],
	['es-MX', false],
	['', false],
	[undefined, false],
])('%s runs from the right: %s', (language, rtl) => {
	expect(isRightToLeft(language)).toBe(rtl);
});
