import { describe, expect, it } from 'vitest';
import type { Guide, GuideEntry, GuideKind } from '../protocol/wire';
import { guidanceAt, guidesAt } from './guidance';

const entry = (kind: GuideKind, title: string, ...codes: string[]): GuideEntry => ({
	kind,
	title,
	text: '',
	examples: [],
	places: codes.map((code) => ({ code, name: code })),
});
const guide = (id: string, entries: GuideEntry[]): Guide => ({ id, title: id, source: id, language: 'en', entries });

const guides = [
	guide('first', [entry('check', 'tick', 'D4'), entry('prompt', 'of the domain', 'D4'), entry('prompt', 'of the criterion', 'D4.1', 'C1')]),
	guide('second', [entry('indicator', 'figure', 'D4.1'), entry('prompt', 'elsewhere', 'C1')]),
];
const titles = (codes: string[]): unknown => guidanceAt(guides, codes).map(({ kind, entries }) => [kind, ...entries.map((one) => one.entry.title)]);

describe('what the guides say at a criterion', () => {
	it('is what stands at it and at its domain, the nearer first, kind by kind', () => {
		expect(titles(['D4.1', 'D4'])).toEqual([
			['prompt', 'of the criterion', 'of the domain'],
			['indicator', 'figure'],
			['check', 'tick'],
		]);
	});

	it('is nothing where no guide names it', () => {
		expect(titles(['D4.2'])).toEqual([]);
		expect(titles([])).toEqual([]);
	});

	it('credits only the guides that say something there', () => {
		expect(guidesAt(guides, ['D4']).map((one) => one.id)).toEqual(['first']);
		expect(guidesAt(guides, ['D4.1']).map((one) => one.id)).toEqual(['first', 'second']);
	});
});
