/** The words of one item in full, on the record and in results. */
import en from './en/item.ftl?raw';
import es from './es/item.ftl?raw';

export default { en, es };
