/**
 * Finds the terms of a glossary in a text: the longest first, whole words only, in any script, in the plural too.
 *
 * A term such as "Work-Based Learning (WBL)" is found by its name and by its abbreviation.
 */
import type { Term } from '../../protocol/wire';
import { fold, unfold, type Range } from '../../parts/fold';

export interface TermHit extends Range {
	/** Its place in the glossary. */
	term: number;
}

export type TermFinder = (text: string) => TermHit[];

/** Each term once in a text, where it is first used. */
export const termFinder = (glossary: readonly Term[]): TermFinder => {
	const forms = glossary
		.flatMap(({ term }, at) => formsOf(term).map((form) => ({ form, at })))
		.sort((one, other) => other.form.text.length - one.form.text.length);
	if (!forms.length) return () => [];
	const pattern = new RegExp(forms.map(({ form }) => `(${patternOf(form.text)})`).join('|'), 'gu');

	return (text) => {
		const folded = fold(text);
		const hits: TermHit[] = [];
		pattern.lastIndex = 0;
		for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
			const found = forms[match.slice(1).findIndex((group) => group !== undefined)];
			const range = unfold(folded, { from: match.index, to: match.index + match[0].length });
			const fits = found && startsWord(folded.text, match.index) && (!found.form.exact || sameCase(text, range, found.form.exact));
			// What does not fit here may begin one letter on.
			if (!fits) pattern.lastIndex = match.index + 1;
			else if (!hits.some((hit) => hit.term === found.at)) hits.push({ ...range, term: found.at });
		}
		return hits;
	};
};

interface Form {
	/** As it is compared. */
	text: string;
	/** An abbreviation is found only in capitals: IT is not "it". */
	exact?: string;
}

/** Scripts that set no spaces between words, so that a word can begin and end anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

const formsOf = (term: string): Form[] => {
	const inside = /^(.*?)\s*\(([^()]+)\)\s*$/u.exec(term);
	const names = inside ? [inside[1] ?? '', inside[2] ?? ''] : term.split(/\s+\/\s+/u);
	return names.map((name) => name.trim()).filter(Boolean).map(formOf);
};

const formOf = (name: string): Form => {
	const text = fold(name.replace(/\s+/gu, ' ')).text;
	return name.length <= 6 && /^[\p{Lu}\p{N}&.-]+$/u.test(name) ? { text, exact: name } : { text };
};

const patternOf = (text: string): string => {
	const words = text.split(/[ -]+/u).filter(Boolean).map(wordPattern);
	const end = UNSPACED.test(text.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}\\p{M}])';
	return words.join('[ -]+') + end;
};

/** The plurals of English and Spanish, on every word: "rutas profesionales". */
const wordPattern = (word: string): string => {
	const plain = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
	if (!/^[a-z]{3,}$/u.test(word)) return plain;
	if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}(?:y|ies)`;
	if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}(?:y|ies)`;
	if (/[^s]s$/u.test(word) && word.length > 4) return `${word.slice(0, -1)}s?`;
	return `${word}(?:e?s)?`;
};

const startsWord = (text: string, at: number): boolean => {
	const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
	const first = Array.from(text.slice(at, at + 2))[0] ?? '';
	return UNSPACED.test(first) || !LETTER.test(before);
};

const sameCase = (text: string, { from, to }: Range, exact: string): boolean => text.slice(from, to).startsWith(exact);
