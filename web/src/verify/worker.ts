/** The worker: checks in the background, so that the page can be read meanwhile. */
import { checkBundle, type Known } from './bundle';
import { faultOf } from './fault';
import { Following, type RecordView } from './follow';
import { checkReceipts, type ReceiptsReport } from './receiptFile';
import type { Report } from './report';
import type { Standing } from './standing';
import { unzip } from './unzip';

export type ToWorker =
	| { type: 'file'; file: File; known: Known }
	| { type: 'follow'; session: string; token: string; kept?: string }
	| { type: 'refresh' }
	| { type: 'record'; seq: number };

export type FromWorker =
	| { type: 'progress'; done: number; of: number }
	| { type: 'report'; report: Report }
	| { type: 'receipts'; report: ReceiptsReport }
	| { type: 'failed' }
	| { type: 'standing'; standing: Standing }
	| { type: 'keep'; note: string }
	| { type: 'record'; seq: number; record?: RecordView };

const say = (message: FromWorker): void => postMessage(message);

/** How often progress is told, in milliseconds. */
const OFTEN = 100;

let following: Following | undefined;

/** Receipts are text, and a bundle is a zip file. */
const isReceipts = async (file: File): Promise<boolean> => (await file.slice(0, 1).text()) === '{';

const check = async (file: File, known: Known): Promise<Report> => {
	let told = 0;
	const progress = (done: number, of: number): void => {
		if (performance.now() - told < OFTEN && done !== of) return;
		told = performance.now();
		say({ type: 'progress', done, of });
	};
	try {
		return await checkBundle(unzip(new Uint8Array(await file.arrayBuffer())), known, progress);
	} catch (error) {
		return { verdict: 'broken', fault: faultOf(error), checked: [], unchecked: [] };
	}
};

const answer = async (asked: ToWorker): Promise<void> => {
	if (asked.type === 'file') {
		const { file, known } = asked;
		if (await isReceipts(file)) say({ type: 'receipts', report: await checkReceipts(await file.text(), known.vkey) });
		else say({ type: 'report', report: await check(file, known) });
	}
	if (asked.type === 'record') say({ type: 'record', seq: asked.seq, record: await following?.record(asked.seq) });
	if (asked.type === 'refresh') await following?.refresh();
	if (asked.type === 'follow') {
		const tell = (standing: Standing): void => say({ type: 'standing', standing });
		following = new Following(asked.session, asked.token, asked.kept, tell, (note) => say({ type: 'keep', note }));
		await following.refresh();
	}
};

onmessage = ({ data }: MessageEvent<ToWorker>): void => {
	answer(data).catch(() => say({ type: 'failed' }));
};
