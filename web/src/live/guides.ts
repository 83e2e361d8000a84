/** Guides to a rubric. They help to talk; a page works without them. */
import type { Guide, Guides, RubricRef } from '../protocol/wire';
import { getJson } from './http';

/** What the guides say of a rubric; nothing where they cannot be had. */
export const fetchGuides = (ref: RubricRef): Promise<Guide[]> => {
	const known = fetched.get(ref.digest);
	if (known) return known;
	const path = `/api/rubrics/${encodeURIComponent(ref.id)}/${encodeURIComponent(ref.version)}/guides?digest=${encodeURIComponent(ref.digest)}`;
	const guides = getJson<Guides>(path).then(
		(answer) => answer.guides,
		() => {
			fetched.delete(ref.digest);
			return [];
		},
	);
	fetched.set(ref.digest, guides);
	return guides;
};

const fetched = new Map<string, Promise<Guide[]>>();
