/** Which page an address of rubrics opens. */
import type { RubricName } from '../../protocol/wire';

export type Route = 'list' | 'import' | RubricName;

export const routeOf = (path: string): Route => {
	const [, , first, second] = path.split('/');
	if (first && second) return { id: decode(first), version: decode(second) };
	return first === 'import' ? 'import' : 'list';
};

const decode = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};
