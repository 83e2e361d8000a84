/** The words of the receipts of one's own votes. */
import en from './en/receipts.ftl?raw';
import es from './es/receipts.ftl?raw';

export default { en, es };
