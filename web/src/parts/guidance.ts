/** Which entries of the guides stand at a criterion. */
import type { Guide, GuideEntry, GuideKind } from '../protocol/wire';

/** The entries of one kind, with the guides they come from. */
export interface GuidanceOfKind {
	kind: GuideKind;
	entries: { entry: GuideEntry; language: string }[];
}

/** In the order they help: what to ask, what to compare with, what to tick off. */
const KINDS: GuideKind[] = ['prompt', 'indicator', 'check'];

/** What the guides say at these codes: a criterion and its domain, or a domain alone. What is nearer comes first. */
export const guidanceAt = (guides: readonly Guide[], codes: readonly string[]): GuidanceOfKind[] => {
	const all = guides.flatMap((guide) => guide.entries.map((entry) => ({ entry, language: guide.language })));
	const nearness = (entry: GuideEntry): number =>
		Math.min(...entry.places.map((place) => codes.indexOf(place.code)).filter((at) => at >= 0), codes.length);
	const found = all.filter(({ entry }) => nearness(entry) < codes.length).sort((a, b) => nearness(a.entry) - nearness(b.entry));
	return KINDS.map((kind) => ({ kind, entries: found.filter(({ entry }) => entry.kind === kind) })).filter(({ entries }) => entries.length);
};

/** Everything the guides say at exactly this code: what is said of a domain is not said again at each of its criteria. */
export const entriesAt = (guides: readonly Guide[], code: string): GuideEntry[] =>
	guidanceAt(guides, [code]).flatMap(({ entries }) => entries.map(({ entry }) => entry));

/** The words of an entry, to search in. */
export const textsOf = ({ title, text, figure, caution, examples = [] }: GuideEntry): string[] =>
	[title, text, figure, caution, ...examples].filter((one) => typeof one === 'string');

/** The guides that say something at these codes, to credit them. */
export const guidesAt = (guides: readonly Guide[], codes: readonly string[]): Guide[] =>
	guides.filter((guide) => guide.entries.some((entry) => entry.places.some((place) => codes.includes(place.code))));
