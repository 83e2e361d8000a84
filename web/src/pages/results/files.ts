/** The files that results can be saved as. */

export const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const;
export type FileFormat = (typeof FORMATS)[number];

export const PAGE_SIZES = ['letter', 'a4'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

const TABLES = {
	session: ['decisions', 'distributions', 'ballots', 'next-steps', 'events'],
	subject: ['decisions', 'distributions', 'next-steps', 'history'],
	comparison: ['decisions', 'matrix', 'organisations'],
} as const;
export type FileTable = (typeof TABLES)[keyof typeof TABLES][number];

/** What is saved: where the server gives it as a file, and which tables it has. */
export interface Report {
	path: string;
	tables: readonly FileTable[];
}

/** `people` says whether votes have names here: who voted how is a table only then. */
export const sessionFiles = (session: string, people: boolean, isTrailOpen: boolean): Report => ({
	path: `/api/sessions/${encodeURIComponent(session)}/report`,
	tables: TABLES.session.filter((table) => (table !== 'ballots' || people) && (table !== 'events' || isTrailOpen)),
});

export const subjectFiles = (id: string): Report => ({ path: `/api/subjects/${encodeURIComponent(id)}/report`, tables: TABLES.subject });

export const comparisonFiles = (query: string): Report => ({ path: `/api/comparison/report?${query}`, tables: TABLES.comparison });

export interface WantedFile {
	format: FileFormat;
	table: FileTable;
	pageSize: PageSize;
	language: string;
}

export const fileAddress = ({ path }: Report, { format, table, pageSize, language }: WantedFile): string => {
	const query = new URLSearchParams({ format, language });
	if (format === 'csv') query.set('table', table);
	if (format === 'pdf' || format === 'docx' || format === 'xlsx') query.set('page_size', pageSize);
	return `${path}${path.includes('?') ? '&' : '?'}${query}`;
};

/** Where paper is Letter (CLDR); A4 is used by everyone else. */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** The paper that is usual where the reader is, by the languages that their browser names. */
export const usualPageSize = (locales: readonly string[]): PageSize => {
	const region = locales.map(regionOf).find((one) => one !== undefined) ?? 'US';
	return LETTER.has(region) ? 'letter' : 'a4';
};

const regionOf = (locale: string): string | undefined => {
	try {
		return new Intl.Locale(locale).region;
	} catch {
		return undefined;
	}
};
