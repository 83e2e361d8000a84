/** What guides say at a place of a rubric, as text to search in. */
import type { Guide, GuideEntry } from '../../protocol/wire';

/** What stands at exactly this code: what is said of a domain is not said again at each of its criteria. */
export const entriesAt = (guides: readonly Guide[], code: string): GuideEntry[] =>
	guides.flatMap((guide) => guide.entries.filter((entry) => entry.places.some((place) => place.code === code)));

export const textsOf = ({ title, text, figure, caution, examples = [] }: GuideEntry): string[] =>
	[title, text, figure, caution, ...examples].filter((one) => typeof one === 'string');
