/** What guides say at a place of a rubric. */
import type { Guide, GuideEntry, Guides } from '../../protocol/wire';

export interface GuideNote {
	guide: Guide;
	entry: GuideEntry;
}

/** What stands at exactly this code: what is said of a domain is not said again at each of its criteria. */
export const entriesAt = (guides: Guides | undefined, code: string): GuideNote[] =>
	(guides?.guides ?? []).flatMap((guide) =>
		guide.entries.filter((entry) => entry.places.some((place) => place.codes.includes(code))).map((entry) => ({ guide, entry })),
	);
