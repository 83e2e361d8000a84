/** Requests about rubrics that need no session. */
import type { Difference, Import, Rubric, RubricChecked, RubricList, RubricName, RubricSummary } from '../protocol/wire';
import { getJson, postFile, postJson } from './http';

export type FileFormat = 'xlsx' | 'csv' | 'markdown' | 'toml' | 'json';

export const FILE_FORMATS: readonly FileFormat[] = ['xlsx', 'csv', 'markdown', 'toml', 'json'];

export const loadRubrics = async (): Promise<RubricSummary[]> => (await getJson<RubricList>('/api/rubrics')).rubrics;

/** The newest text of this name, or exactly the one with this digest. */
export const loadRubric = (name: RubricName, digest?: string): Promise<Rubric> =>
	getJson(`${pathOf(name)}${digest ? `?digest=${encodeURIComponent(digest)}` : ''}`);

/** What changed since an earlier version of the same rubric. */
export const loadDifference = (name: RubricName, from: string): Promise<Difference> =>
	getJson(`${pathOf(name)}/difference?from=${encodeURIComponent(from)}`);

/** Where a browser gets it as a file. */
export const fileOf = (name: RubricName, format: FileFormat): string => `${pathOf(name)}/file?format=${format}`;

/** Where a browser gets an empty table to fill in. */
export const templateOf = (format: 'xlsx' | 'csv', language: string): string =>
	`/api/rubrics/template?format=${format}&language=${language}`;

/** The page that shows it; with a digest, exactly that text. */
export const pageOf = ({ id, version }: RubricName, digest?: string): string =>
	`/rubrics/${encodeURIComponent(id)}/${encodeURIComponent(version)}${digest ? `?digest=${encodeURIComponent(digest)}` : ''}`;

/** The page that makes meetings, with this rubric chosen. */
export const meetingOn = (name: RubricName): string => `/host?rubric=${encodeURIComponent(`${name.id}/${name.version}`)}`;

/** What the server understands of a document; nothing is stored. */
export const importFile = (file: Blob, name: string, hostKey: string): Promise<Import> =>
	postFile(`/api/rubrics/import?name=${encodeURIComponent(name)}`, file, hostKey);

/** Whether it could be saved, and how it differs from what there is. */
export const checkRubric = (rubric: Rubric, hostKey: string): Promise<RubricChecked> => postJson('/api/rubrics/check', rubric, hostKey);

export const saveRubric = (rubric: Rubric, hostKey: string): Promise<RubricSummary> => postJson('/api/rubrics', rubric, hostKey);

const pathOf = (name: RubricName): string => `/api/rubrics/${encodeURIComponent(name.id)}/${encodeURIComponent(name.version)}`;
