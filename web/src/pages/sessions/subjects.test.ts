import { expect, it } from 'vitest';
import { wordsOf } from '../../parts/fold';
import type { ListedSubject, RubricSummary } from '../../protocol/wire';
import { comparisonOn, groundsOf, pageOfSubject, subjectsWith, titlesOf } from './subjects';

const summary = (id: string, version: string, title: string): RubricSummary => ({ id, version, title, digest: version, language: 'en', built_in: true, found: { domains: 1, criteria: 1, descriptors: 4, terms: 0 } });
const subject = (name: string, ...rubrics: string[]): ListedSubject => ({ subject: name, name, sessions: 1, rubrics });
// As the server orders them: the newest version of each first.
const titleOf = titlesOf([summary('a', '2', 'New title'), summary('a', '1', 'Old title'), summary('b', '1', 'Bee')]);
const subjects = [subject('Ñandú Valley', 'a', 'b'), subject('Maple Valley', 'a'), subject('Oak', 'b', 'gone'), subject('Ash', 'a')];

it('finds subjects by name and by rubric', () => {
	const find = (search: string): string[] => subjectsWith(subjects, wordsOf(search), titleOf).map((one) => one.name);
	expect(find('')).toHaveLength(4);
	expect(find('nandu valley')).toEqual(['Ñandú Valley']);
	expect(find('BEE')).toEqual(['Ñandú Valley', 'Oak']);
});

it('offers a comparison where there are at least two to compare, the largest first', () => {
	expect(groundsOf(subjects, titleOf)).toEqual([
		{ id: 'a', title: 'New title', subjects: 3 },
		{ id: 'b', title: 'Bee', subjects: 2 },
	]);
});

it('calls a rubric by the title of its newest text, and one without a text by its id', () => {
	expect([titleOf('a'), titleOf('gone')]).toEqual(['New title', 'gone']);
});

it('leads to the page of a subject and to a comparison', () => {
	expect(pageOfSubject(subject('01X'))).toBe('/subjects/01X');
	expect(comparisonOn('a b')).toBe('/compare?rubric=a%20b');
});
