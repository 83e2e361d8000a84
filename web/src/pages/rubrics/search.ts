/** Searching a rubric. All words of a search must stand in one place: a criterion, the texts of a domain, or a term. */
import type { Guide, Rubric } from '../../protocol/wire';
import { fold, unfold, type Range } from '../../parts/fold';
import { entriesAt, textsOf } from '../../parts/guidance';

export interface Matches {
	/** Codes of criteria. */
	criteria: Set<string>;
	/** Codes of domains with a hit in their own texts. */
	domains: Set<string>;
	/** Places in the glossary. */
	terms: Set<number>;
}

/** Where any of the words stands in a text; what touches is one range. */
export const hitsOf = (text: string, words: readonly string[]): Range[] => {
	if (!words.length) return [];
	const folded = fold(text);
	const ranges: Range[] = [];
	for (const word of words) {
		for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
			ranges.push(unfold(folded, { from: at, to: at + word.length }));
		}
	}
	ranges.sort((one, other) => one.from - other.from || one.to - other.to);
	return ranges.reduce<Range[]>((joined, range) => {
		const last = joined.at(-1);
		if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
		else joined.push({ ...range });
		return joined;
	}, []);
};

/** What fits the words; `undefined` where nothing is searched for. */
export const findIn = (rubric: Rubric, guides: readonly Guide[], words: readonly string[]): Matches | undefined => {
	if (!words.length) return undefined;
	const fits = (texts: readonly (string | null | undefined)[]): boolean => {
		const whole = fold(texts.filter(Boolean).join('\n')).text;
		return words.every((word) => whole.includes(word));
	};
	const said = (code: string): string[] => entriesAt(guides, code).flatMap(textsOf);

	const found: Matches = { criteria: new Set(), domains: new Set(), terms: new Set() };
	for (const domain of rubric.domains) {
		const own = [domain.code, domain.name, domain.introduction, ...(domain.reflection_questions ?? []), ...(domain.foundational_steps ?? [])];
		if (fits([...own, ...said(domain.code)])) found.domains.add(domain.code);
		for (const criterion of domain.criteria) {
			const { code, name, group, aliases = [], levels } = criterion;
			if (fits([code, name, group, ...aliases, ...levels.map((one) => one.descriptor), ...said(code)])) found.criteria.add(code);
		}
	}
	(rubric.glossary ?? []).forEach(({ term, definition }, at) => {
		if (fits([term, definition])) found.terms.add(at);
	});
	return found;
};

/** The code that was typed, as the rubric writes it. */
export const codeOf = (rubric: Rubric, search: string): string | undefined => {
	const plain = (text: string): string => fold(text).text.replace(/[ -]/gu, '');
	const wanted = plain(search);
	const codes = rubric.domains.flatMap((domain) => [domain.code, ...domain.criteria.map((criterion) => criterion.code)]);
	return wanted ? codes.find((code) => plain(code) === wanted) : undefined;
};
