/** What is to be looked at in a document that was read: doubts and gaps, by kind, in the words of the page, each with its place. */
import type { Doubt, Flaw, Rubric } from '../../../protocol/wire';
import { levelWords } from '../../../words/sentences';
import { formatList, hasWords, language, t } from '../../../words/words.svelte';
import { quotedAt } from './places';

export interface Remarks {
	kind: string;
	title: string;
	about: string;
	items: Remark[];
}

export interface Remark {
	/** Its place in the list it came from. */
	at: number;
	/** What it concerns: "D1.2, 3 Advancing". */
	place: string;
	/** The id of the field to go to, if there is one. */
	field: string | undefined;
	line: number | undefined;
	/** The words of the document. */
	quote: string;
	/** What only the server knows. It speaks English, so only readers of English see it. */
	detail: string;
}

export const doubtsOf = (doubts: readonly Doubt[], rubric: Rubric): Remarks[] =>
	grouped('doubt', doubts, ({ kind, line, place = '', quote = '', detail }, at) => ({
		kind,
		at,
		place: placeWords(place),
		field: place ? quotedAt(rubric, place, quote) : undefined,
		line: line ?? undefined,
		quote,
		detail: language() === 'en' ? detail : kind === 'name_differs' ? aliasesOf(rubric, place) : '',
	}));

const aliasesOf = (rubric: Rubric, code: string): string => {
	const criterion = rubric.domains.flatMap((domain) => domain.criteria).find((one) => one.code === code);
	return criterion?.aliases?.length ? `${t('rubrics-also')} ${formatList(criterion.aliases)}` : '';
};

export const flawsOf = (flaws: readonly Flaw[], rubric: Rubric, fields: readonly (string | undefined)[]): Remarks[] =>
	grouped('flaw', flaws, ({ kind, place, level, line }, at) => ({
		// For whoever writes, no text and an empty text are the same.
		kind: kind === 'descriptor_empty' ? 'descriptor_missing' : kind,
		at,
		place: [placeWords(place), typeof level === 'number' ? levelWords(level, rubric) : ''].filter(Boolean).join(', '),
		field: fields[at],
		line: line ?? undefined,
		quote: '',
		// What is too much of what, and how much there may be.
		detail: kind === 'too_much' && language() === 'en' ? (flaws[at]?.detail ?? '') : '',
	}));

/** The kinds in the order in which they first come. */
const grouped = <T>(what: 'doubt' | 'flaw', all: readonly T[], remarkOf: (one: T, at: number) => Remark & { kind: string }): Remarks[] => {
	const groups = new Map<string, Remarks>();
	all.forEach((one, at) => {
		const { kind, ...remark } = remarkOf(one, at);
		const known = groups.get(kind) ?? { kind, ...wordsOf(what, kind), items: [] };
		known.items.push(remark);
		groups.set(kind, known);
	});
	return [...groups.values()];
};

/** A later server may know kinds that this page does not. */
const wordsOf = (what: 'doubt' | 'flaw', kind: string): { title: string; about: string } => {
	const id = `import-${what}-${kind.replaceAll('_', '-')}`;
	return hasWords(id) ? { title: t(id), about: t(`${id}-about`) } : { title: t(`import-${what}-other`), about: t(`import-${what}-other-about`) };
};

const FIELDS = ['id', 'version', 'title', 'language', 'source', 'levels', 'domains', 'glossary'];

const placeWords = (place: string): string => (FIELDS.includes(place) ? t(`import-place-${place}`) : place);
